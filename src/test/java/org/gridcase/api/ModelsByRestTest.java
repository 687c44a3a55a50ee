package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Ids;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administration of models by REST: the same deeds as on the pages, and the same two people. */
@ApiTest
class ModelsByRestTest {
    private static final String FORM = "closing-verify.form";

    @Autowired private Callers callers;
    @Autowired private List<Chore> chores;
    @Autowired private Invariants invariants;

    private Caller author;
    private Caller second;

    @BeforeEach
    void twoAdministrators() {
        author = callers.of(callers.town.administrator("模管接口"));
        second = callers.of(callers.town.administrator("模管接口"));
    }

    @Test
    void aFormIsChangedByOneReleasedByAnotherAndTakenBack() {
        String before = live("closing").get("id").asText();
        JsonNode draft = author.post("/models/closing/drafts", Map.of()).is(201).json();
        String path = "/models/drafts/" + draft.get("id").asText();
        author.post(path + "/pen", Map.of()).is(200);
        assertThat(second.post(path + "/pen", Map.of()).is(409).code())
                .isEqualTo("modelling.error.beingEdited");
        String changed = relabelled(text(path + "/files", FORM), "（接口）");
        author.put(path + "/files/" + FORM, Map.of("content", changed)).is(204);
        assertThat(author.get(path + "/findings").get("items")).isEmpty();
        assertThat(author.get(path + "/difference").get("items"))
                .hasSize(1)
                .allSatisfy(
                        change -> {
                            assertThat(change.get("file").asText()).isEqualTo(FORM);
                            assertThat(change.get("kind").asText()).isEqualTo("changed");
                        });
        author.post(path + "/files/" + FORM + "/undo", Map.of()).is(200);
        assertThat(author.get(path + "/difference").get("items")).isEmpty();
        author.post(path + "/files/" + FORM + "/redo", Map.of()).is(200);
        assertThat(author.get(path + "/difference").get("items")).hasSize(1);

        author.post(path + "/proposal", Map.of()).is(422);
        author.post(path + "/proposal", Map.of("reason", "说得更清楚")).is(200);
        author.post(path + "/release", Map.of()).is(403);
        JsonNode released = second.post(path + "/release", Map.of()).is(200).json();
        assertThat(live("closing").get("id")).isEqualTo(released.get("id"));
        assertThat(
                        author.get(
                                        "/models/difference?from="
                                                + before
                                                + "&to="
                                                + released.get("id").asText())
                                .get("items"))
                .hasSize(1);

        assertThat(author.get("/models/closing/forms").get("items"))
                .filteredOn(form -> form.get("file").asText().equals(FORM))
                .singleElement()
                .satisfies(
                        form ->
                                assertThat(form.get("changed").get(0).get("id"))
                                        .isEqualTo(released.get("id")));

        JsonNode back =
                author.post("/models/versions/" + before + "/return", Map.of("reason", "还原"))
                        .is(201)
                        .json();
        second.post("/models/drafts/" + back.get("id").asText() + "/release", Map.of()).is(200);
        assertThat(text("/models/versions/" + live("closing").get("id").asText() + "/files", FORM))
                .isEqualTo(text("/models/versions/" + before + "/files", FORM));
        assertThat(author.get("/models/closing/versions/1/standing?days=7").has("items")).isTrue();
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndInTheCallersLanguage() {
        JsonNode draft = author.post("/models/closing/drafts", Map.of()).is(201).json();
        String path = "/models/drafts/" + draft.get("id").asText();
        author.post(path + "/pen/take-over", Map.of()).is(200);
        String model = text(path + "/files", "closing.bpmn");
        author.put(
                        path + "/files/closing.bpmn",
                        Map.of("content", model.replace("\"verification\"", "\"soon\"")))
                .is(204);
        JsonNode finding = author.get(path + "/findings").get("items").get(0);
        assertThat(finding.get("element").asText()).isEqualTo("verify");
        assertThat(finding.get("code").asText()).isEqualTo("modelcheck.step.limit");
        assertThat(finding.get("message").asText()).contains("时限");
        assertThat(author.post(path + "/proposal", Map.of("reason", "试")).is(422).errors())
                .containsExactly("verify: modelcheck.step.limit");
        author.post(path + "/refusal", Map.of("reason", "试")).is(409);
        author.delete(path + "/files/" + FORM).is(204);
        author.delete(path).is(204);
        author.get("/models/drafts")
                .get("items")
                .forEach(each -> assertThat(each.get("id")).isNotEqualTo(draft.get("id")));
    }

    @Test
    void filesLeaveAndComeBackAsDrafts() {
        assertThat(author.tryGet("/models/archive").is(200).body()).startsWith("PK");
        String live = live("closing").get("id").asText();
        assertThat(author.tryGet("/models/versions/" + live + "/archive").is(200).body())
                .startsWith("PK");
        String form = relabelled(text("/models/versions/" + live + "/files", FORM), "（导入）");
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        String key = "import-" + Ids.next();
        JsonNode made = author.upload("/models/archive", FORM, bytes, key).is(201).json();
        assertThat(author.upload("/models/archive", FORM, bytes, key).is(201).json())
                .isEqualTo(made);
        JsonNode draft = made.get("drafts").get(0);
        assertThat(draft.get("errors").asInt()).isZero();
        author.delete("/models/drafts/" + draft.get("id").asText()).is(204);
        assertThat(author.upload("/models/archive", "x.txt", bytes).is(422).errors())
                .containsExactly("file: modelling.exchange.foreign");
    }

    @Test
    void runningCasesAreMovedToAnotherVersionAndAStuckOneToAnotherStep() {
        String from = anew();
        String number = callers.gridWorker("NP01").reports("SG0102", "NP01");
        String to = anew();
        JsonNode migration =
                author.post("/models/migrations", Map.of("from", from, "to", to)).is(201).json();
        String path = "/models/migrations/" + migration.get("id").asText();
        worked();
        JsonNode one = author.get(path + "/cases").get("items").get(0);
        assertThat(one.get("number").asText()).isEqualTo(number);
        assertThat(one.get("state").asText()).isEqualTo("able");
        assertThat(one.get("after")).isEqualTo(one.get("before"));
        author.put(path + "/mapping", Map.of("mapping", migration.get("mapping"))).is(200);
        worked();
        author.post(path + "/request", Map.of("reason", "统一版本")).is(200);
        author.post(path + "/approval", Map.of()).is(403);
        second.post(path + "/approval", Map.of()).is(200);
        worked();
        assertThat(author.get(path).get("state").asText()).isEqualTo("done");
        assertThat(author.get(path).get("counts").get("migrated").asInt()).isEqualTo(1);
        author.post(path + "/stop", Map.of()).is(409);
        author.delete(path).is(409);
        assertThat(author.get("/models/coordination/migrations").get("items")).isNotEmpty();

        JsonNode stand = author.get("/models/stuck/" + number).get("items").get(0);
        assertThat(stand.get("at").get("element").asText()).isEqualTo("settle");
        Map<String, Object> move =
                Map.of(
                        "number",
                        number,
                        "activity",
                        stand.get("activity").asText(),
                        "to",
                        "receiveResult",
                        "reason",
                        "承办人已离任");
        Map<String, Object> ofNothing = new HashMap<>(move);
        ofNothing.remove("number");
        author.post("/models/moves", ofNothing).problem(409, "conflict");
        JsonNode asked = author.post("/models/moves", move).is(201).json();
        String moved = "/models/moves/" + asked.get("id").asText();
        author.post(moved + "/approval", Map.of()).is(403);
        second.post(moved + "/refusal", Map.of("reason", "再等等")).is(200);
        String again = author.post("/models/moves", move).is(201).json().get("id").asText();
        assertThat(author.get("/models/moves").get("items")).isNotEmpty();
        second.post("/models/moves/" + again + "/approval", Map.of()).is(200);
        assertThat(author.get("/models/stuck/" + number).get("items").get(0).at("/at/element"))
                .hasToString("\"receiveResult\"");
        assertThat(author.get("/models/stuck/" + number + "/moves").get("items")).hasSize(2);
        invariants.hold();
    }

    @Test
    void nobodyElseMay() {
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "NP");
        String live = live("closing").get("id").asText();
        for (String path :
                List.of(
                        "/models",
                        "/models/closing/versions",
                        "/models/closing/migrations",
                        "/models/drafts",
                        "/models/archive",
                        "/models/moves",
                        "/models/versions/" + live + "/files",
                        "/models/versions/" + live + "/archive")) {
            clerk.tryGet(path).is(403);
        }
        clerk.post("/models/closing/drafts", Map.of()).is(403);
        clerk.upload("/models/archive", FORM, new byte[] {1}).is(403);
        clerk.post("/models/migrations", Map.of("from", live, "to", live)).is(403);
    }

    private String anew() {
        String live = live("coordination").get("id").asText();
        JsonNode draft =
                author.post("/models/versions/" + live + "/return", Map.of("reason", "再发一版"))
                        .is(201)
                        .json();
        return second.post("/models/drafts/" + draft.get("id").asText() + "/release", Map.of())
                .is(200)
                .json()
                .get("id")
                .asText();
    }

    private void worked() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().startsWith("MigrationWork"))
                .forEach(Chore::run);
    }

    private JsonNode live(String process) {
        for (JsonNode model : author.get("/models").get("items")) {
            if (model.get("process").asText().equals(process)) {
                return model.get("live");
            }
        }
        throw new AssertionError(process);
    }

    private String text(String path, String file) {
        for (JsonNode each : author.get(path).get("items")) {
            if (each.get("name").asText().equals(file)) {
                return each.get("content").asText();
            }
        }
        throw new AssertionError(file);
    }

    private static String relabelled(String form, String more) {
        return form.replaceFirst("\"label\": \"([^\"]+)\"", "\"label\": \"$1" + more + "\"");
    }
}
