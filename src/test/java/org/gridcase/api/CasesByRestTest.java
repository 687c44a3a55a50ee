package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.SampleTown;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whole cases by REST alone, each step by the person whose step it is. */
@ApiTest
class CasesByRestTest {
    @Autowired private Callers callers;
    @Autowired private Invariants invariants;
    @Autowired private ApplicationContext application;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void coordinationFromReportToRating() {
        Caller worker = callers.gridWorker("HQ01");
        String photo =
                worker.upload("/files", "notes.txt", "现场情况".getBytes())
                        .is(201)
                        .json()
                        .get("id")
                        .asText();
        JsonNode receipt =
                worker.post(
                                "/cases",
                                Map.of(
                                        "item",
                                        "GG0201",
                                        "words",
                                        "楼道里堆满了杂物，老人出行不便",
                                        "unit",
                                        "HQ01",
                                        "place",
                                        "3号楼2单元门口",
                                        "channel",
                                        "resident",
                                        "reporter",
                                        Map.of("name", "李小红", "phone", "19900005001"),
                                        "files",
                                        List.of(photo)))
                        .is(201)
                        .json();
        String number = receipt.get("number").asText();
        assertThat(receipt.get("trackingCode").asText()).isNotBlank();

        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        JsonNode step = openStep(clerk, number);
        assertThat(step.get("step").asText()).isEqualTo("settle");
        assertThat(step.at("/offeredTo/0/post").asText()).isEqualTo("community-clerk");
        assertThat(texts(step.at("/offeredTo/0/people"), "id")).contains(clerk.staffId());
        assertThat(words(step.get("deeds"))).contains("claim");
        String settle = step.get("id").asText();
        assertThat(ids(clerk.get("/work-items?box=to-claim&limit=200"))).contains(settle);

        clerk.post("/work-items/" + settle + "/claim", null).is(204);
        assertThat(ids(clerk.get("/work-items?box=mine&path=coordination&limit=200")))
                .contains(settle);
        JsonNode form = clerk.get("/work-items/" + settle + "/form");
        assertThat(form.at("/form/id").asText()).isEqualTo("coordination-settle");
        assertThat(form.at("/options/departments")).isNotEmpty();
        clerk.put("/work-items/" + settle + "/draft", Map.of("data", Map.of("agreement", "双方同意")))
                .is(204);
        assertThat(clerk.get("/work-items/" + settle + "/draft").at("/data/agreement").asText())
                .isEqualTo("双方同意");
        clerk.post(
                        "/work-items/" + settle + "/completion",
                        Map.of("data", Map.of("agreement", "双方同意本周内清理")))
                .is(204);
        assertThat(clerk.get("/work-items/" + settle).at("/data/agreement").asText())
                .isEqualTo("双方同意本周内清理");
        assertThat(ids(clerk.get("/work-items?box=done&limit=200"))).contains(settle);

        Caller town = callers.who(Post.TOWN_OFFICER, "SL");
        claimAndComplete(town, number, "receiveResult", Map.of("opinion", "同意"));
        claimAndComplete(
                worker, number, "verify", Map.of("outcome", "settled", "findings", "已清理干净"));
        claimAndComplete(worker, number, "answer", Map.of("answeredBy", "phone", "words", "已处理"));

        JsonNode filed = worker.get("/cases/" + number);
        assertThat(filed.get("state").asText()).isEqualTo("filed");
        assertThat(filed.get("openSteps")).isEmpty();
        assertThat(words(filed.get("deeds"))).contains("rate");
        worker.post("/cases/" + number + "/rating", Map.of("stars", 5, "words", "很满意")).is(204);
        assertThat(worker.get("/cases/" + number).get("rating").asInt()).isEqualTo(5);
        assertThat(ids(worker.get("/work-items?box=started&limit=200"), "ref")).contains(number);
        assertThat(ids(town.get("/work-items?box=taken-part&limit=200"), "ref")).contains(number);

        JsonNode timeline = worker.get("/cases/" + number + "/timeline?limit=200");
        assertThat(texts(timeline.get("items"), "action"))
                .startsWith("case.rated", "case.filed")
                .endsWith("case.reported");
        JsonNode reported = timeline.get("items").get(timeline.get("items").size() - 1);
        assertThat(texts(reported.get("files"), "id")).containsExactly(photo);
        assertThat(reported.at("/by/id").asText()).isEqualTo(worker.staffId());

        JsonNode journey = worker.get("/cases/" + number + "/journey");
        assertThat(texts(journey.get("processes"), "process")).contains("coordination", "closing");
        assertThat(texts(journey.get("steps"), "step"))
                .containsExactly("settle", "receiveResult", "verify", "answer");
        assertThat(journey.toString()).doesNotContain("definition");
    }

    @Test
    void emergencyIsAnsweredSideBySide() {
        Caller worker = callers.gridWorker("HQ02");
        String number = worker.reports("AQ0101", "HQ02");

        Caller head = callers.who(Post.GRID_ADMINISTRATOR, "HQ");
        assertThat(ids(head.get("/work-items?box=for-information&limit=200"), "ref"))
                .contains(number);
        assertThat(head.get("/work-items/counts").get("unread").asInt()).isPositive();
        head.post("/cases/" + number + "/seen", null).is(204);

        worker.post("/cases/" + number + "/notes", Map.of("words", "现场已拉起警戒线")).is(204);
        Caller town = callers.who(Post.TOWN_OFFICER, "SL");
        for (JsonNode step : town.get("/cases/" + number).get("openSteps")) {
            if (step.get("step").asText().equals("acknowledge")) {
                responder(step).post("/work-items/" + step.get("id").asText() + "/claim", null);
            }
        }
        for (JsonNode step : town.get("/cases/" + number).get("openSteps")) {
            if (step.get("step").asText().equals("respond")) {
                String id = step.get("id").asText();
                Caller responder = responder(step);
                if (step.get("holder") == null) {
                    responder.post("/work-items/" + id + "/claim", null).is(204);
                }
                responder
                        .post(
                                "/work-items/" + id + "/completion",
                                Map.of("data", Map.of("measures", "到场处置", "result", "险情已控制")))
                        .is(204);
            }
        }
        claimAndComplete(worker, number, "track", Map.of("finalSituation", "现场恢复正常", "over", true));
        claimAndComplete(
                town,
                number,
                "summarise",
                Map.of("course", "上午九时发现", "measures", "联合处置", "casualties", 0));
        claimAndComplete(worker, number, "verify", Map.of("outcome", "settled", "findings", "已恢复"));

        assertThat(worker.get("/cases/" + number).get("state").asText()).isEqualTo("filed");
        assertThat(texts(worker.get("/cases/" + number + "/timeline").get("items"), "action"))
                .contains("case.tracked");
    }

    @Test
    void stepsArePutBackHandedOverEscalatedAndReturned() {
        String number = callers.gridWorker("HQ03").reports("GG0201", "HQ03");
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ", 0);
        Caller other = callers.who(Post.COMMUNITY_CLERK, "HQ", 1);
        String settle = openStep(clerk, number).get("id").asText();

        clerk.post("/work-items/" + settle + "/claim", null).is(204);
        clerk.post("/work-items/" + settle + "/put-back", Map.of("reason", "今天外出")).is(204);
        clerk.post("/work-items/" + settle + "/claim", null).is(204);
        assertThat(ids(clerk.get("/work-items/" + settle + "/colleagues")))
                .contains(other.staffId());
        clerk.post(
                        "/work-items/" + settle + "/hand-over",
                        Map.of("to", other.staffId(), "reason", "她熟悉情况"))
                .is(204);
        clerk.post("/work-items/" + settle + "/completion", Map.of("data", Map.of()))
                .problem(409, "conflict");
        other.post("/work-items/" + settle + "/escalation", Map.of("reason", "需要镇里协调")).is(204);
        Caller town = callers.who(Post.TOWN_OFFICER, "SL");
        JsonNode atTown = openStep(town, number);
        assertThat(atTown.at("/unit/code").asText()).isEqualTo("SL");
        assertThat(town.get("/cases/" + number).at("/handlingUnit/code").asText()).isEqualTo("SL");
    }

    @Test
    void pathIsChangedAndTheCaseWithdrawn() {
        Caller worker = callers.gridWorker("HQ04");
        String number = worker.reports("SR0101", "HQ04");
        worker.post("/cases/" + number + "/path", Map.of("path", "coordination", "reason", "涉及多户"))
                .is(204);
        assertThat(worker.get("/cases/" + number).get("path").asText()).isEqualTo("coordination");
        worker.post("/cases/" + number + "/withdrawal", Map.of("reason", "重复上报"))
                .problem(403, "forbidden");
        callers.who(Post.GRID_ADMINISTRATOR, "HQ")
                .post("/cases/" + number + "/withdrawal", Map.of("reason", "重复上报"))
                .is(204);
        assertThat(worker.get("/cases/" + number).get("state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void personIsMaskedAndEveryLookIsOnRecord() {
        Caller worker = callers.gridWorker("HQ05");
        String number =
                worker.post(
                                "/cases",
                                Map.of(
                                        "item",
                                        "GG0201",
                                        "words",
                                        "噪声扰民",
                                        "unit",
                                        "HQ05",
                                        "reporter",
                                        Map.of("name", "李小红", "phone", "19900005001")))
                        .is(201)
                        .json()
                        .get("number")
                        .asText();
        String shown = worker.get("/cases/" + number).get("reporter").toString();
        assertThat(shown).contains("李**").doesNotContain("李小红", "19900005001");

        String key = Caller.key();
        for (int look = 0; look < 2; look++) {
            JsonNode person = worker.post("/cases/" + number + "/person", null, key).is(200).json();
            assertThat(person.get("phone").asText()).isEqualTo("19900005001");
        }
        assertThat(texts(worker.get("/cases/" + number + "/timeline").get("items"), "action"))
                .filteredOn("case.personSeen"::equals)
                .hasSize(2);
        callers.who(Post.INSPECTOR, "SL")
                .post("/cases/" + number + "/person", null)
                .problem(403, "forbidden");
    }

    @Test
    void aDepartmentReportsWhereItServesAndEntersNoRating() {
        Caller department = callers.who(Post.DEPARTMENT_OFFICER, "D-CG");
        String number =
                department
                        .post(
                                "/cases",
                                Map.of(
                                        "item",
                                        "GG0201",
                                        "words",
                                        "巡查时发现楼道堆物",
                                        "unit",
                                        "HQ06",
                                        "reporter",
                                        Map.of("name", "李小红", "phone", "19900005001")))
                        .is(201)
                        .json()
                        .get("number")
                        .asText();
        assertThat(ids(department.get("/work-items?box=started&limit=200"), "ref"))
                .contains(number);
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        Caller worker = callers.gridWorker("HQ06");
        claimAndComplete(worker, number, "accept", Map.of("words", "已到现场了解情况"));
        claimAndComplete(clerk, number, "settle", Map.of("agreement", "双方同意本周内清理"));
        claimAndComplete(
                callers.who(Post.TOWN_OFFICER, "SL"),
                number,
                "receiveResult",
                Map.of("opinion", "同意"));
        claimAndComplete(
                worker, number, "verify", Map.of("outcome", "settled", "findings", "已清理干净"));
        claimAndComplete(worker, number, "answer", Map.of("answeredBy", "phone", "words", "已处理"));

        assertThat(words(department.get("/cases/" + number).get("deeds"))).doesNotContain("rate");
        department
                .post("/cases/" + number + "/rating", Map.of("stars", 5))
                .problem(403, "forbidden");
        worker.post("/cases/" + number + "/rating", Map.of("stars", 4)).is(204);
    }

    @Test
    void aDepartmentOfAnotherTownReportsNothingHere() {
        SampleTown elsewhere = new SampleTown(application);
        callers.of(elsewhere.actor(Post.DEPARTMENT_OFFICER, "SL-YJ"))
                .post("/cases", Map.of("item", "GG0201", "words", "楼道堆物", "unit", "HQ06"))
                .problem(403, "forbidden");
    }

    @Test
    void catalogueUnitsAndTheCallerAreThere() {
        Caller worker = callers.gridWorker("HQ01");
        JsonNode items = worker.get("/catalogue/items?search=GG0201").get("items");
        assertThat(texts(items, "code")).first().isEqualTo("GG0201");
        assertThat(worker.get("/catalogue/items/GG0201").get("path").asText())
                .isEqualTo("coordination");
        assertThat(texts(worker.get("/units").get("items"), "code")).contains("YC", "SL", "HQ01");
        assertThat(worker.get("/units/HQ01").get("boundary")).isNotEmpty();
        JsonNode me = worker.get("/me");
        assertThat(me.get("staffId").asText()).isEqualTo(worker.staffId());
        assertThat(texts(me.get("posts"), "post")).contains("grid-worker");
        assertThat(texts(me.get("ledgers"), "code")).contains("HQ01");
    }

    private Caller responder(JsonNode step) {
        JsonNode holder = step.get("holder");
        return callers.of(
                callers.town.who(
                        Post.of(step.get("post").asText()), step.at("/unit/code").asText(), 0));
    }

    private static JsonNode openStep(Caller caller, String number) {
        JsonNode open = caller.get("/cases/" + number).get("openSteps");
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private static void claimAndComplete(
            Caller caller, String number, String step, Map<String, Object> data) {
        for (JsonNode open : caller.get("/cases/" + number).get("openSteps")) {
            if (open.get("step").asText().equals(step)) {
                String item = "/work-items/" + open.get("id").asText();
                if (open.get("holder") == null) {
                    caller.post(item + "/claim", null).is(204);
                }
                caller.post(item + "/completion", Map.of("data", data)).is(204);
                return;
            }
        }
        throw new AssertionError(number + " is not at " + step);
    }

    private static List<String> ids(JsonNode page) {
        return ids(page, "id");
    }

    private static List<String> ids(JsonNode page, String field) {
        return texts(page.get("items"), field);
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> found = new ArrayList<>();
        items.forEach(item -> found.add(item.path(field).asText()));
        return found;
    }

    private static List<String> words(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(word -> found.add(word.asText()));
        return found;
    }
}
