package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** More time, suspension and urging by REST: what is refused, in words, with nothing half done. */
@ApiTest
class DeadlinesByRestTest {
    private static final String COMMUNITY = "NP";

    @Autowired private Callers callers;
    @Autowired private TestClock clock;

    private Caller clerk;
    private Caller town;
    private String number;
    private String step;
    private Instant due;

    @BeforeEach
    void aMatterThatACommunityHasToSettle() {
        clerk = callers.who(Post.COMMUNITY_CLERK, COMMUNITY);
        town = callers.who(Post.TOWN_OFFICER, "SL");
        number = callers.gridWorker("NP01").reports("SG0102", "NP01");
        step = clocks().get(0).get("workItem").asText();
        due = Instant.parse(clocks().get(0).get("dueAt").asText());
        clerk.post("/work-items/" + step + "/claim", Map.of()).is(204);
    }

    private JsonNode clocks() {
        return town.get("/cases/" + number + "/clocks").get("items");
    }

    private String before() {
        return clocks().toString() + town.get("/cases/" + number + "/timeline");
    }

    private Map<String, Object> ask(Instant until, String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("until", until == null ? null : until.toString());
        body.put("reason", reason);
        return body;
    }

    private String path(String deed) {
        return "/work-items/" + step + "/" + deed;
    }

    private Instant later() {
        return due.plus(Duration.ofDays(4));
    }

    /** Refused with these errors, in the caller's language, and nothing has changed. */
    private void invalid(Caller who, String path, Object body, String... errors) {
        String before = before();
        Caller.Answer answer = who.post(path, body).is(422);
        assertThat(answer.errors()).containsExactly(errors);
        assertThat(answer.json().get("errors").get(0).get("message").asText())
                .as("in Chinese")
                .matches(".*[\\u4e00-\\u9fff].*");
        assertThat(before()).as("nothing half done").isEqualTo(before);
    }

    private void refused(Caller who, String path, Object body, int status, String code) {
        String before = before();
        assertThat(who.post(path, body).is(status).code()).isEqualTo(code);
        assertThat(before()).as("nothing half done").isEqualTo(before);
    }

    @Test
    void moreTimeIsAskedWithAReasonForALaterDateBeforeTheLimit() {
        invalid(
                clerk,
                path("extension"),
                ask(later(), " "),
                "reason: supervision.error.reasonRequired");
        invalid(
                clerk,
                path("extension"),
                ask(null, "等待评估结果"),
                "until: supervision.error.untilRequired");
        invalid(
                clerk,
                path("extension"),
                ask(clock.instant().minusSeconds(1), "等待评估结果"),
                "until: supervision.error.untilTooEarly");
        invalid(
                clerk,
                path("extension"),
                ask(due.plus(Duration.ofDays(800)), "等待评估结果"),
                "until: supervision.error.untilTooFar");

        clerk.post(path("extension"), ask(later(), "等待评估结果")).is(204);

        refused(
                clerk,
                path("extension"),
                ask(later(), "再等等"),
                409,
                "supervision.error.askedAlready");
        assertThat(town.get("/supervision/requests").get("items").findValuesAsText("workItem"))
                .contains(step);
        town.post(path("extension/decision"), Map.of("granted", true)).is(204);
        assertThat(Instant.parse(clocks().get(0).get("dueAt").asText())).isAfter(due);
    }

    @Test
    void refusalsAreSaidInTheLanguageOfWhoAsks() {
        Caller.Answer english =
                clerk.call(
                        MockMvcRequestBuilders.post(Caller.uri(path("extension")))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"until\":\"" + later() + "\",\"reason\":\" \"}")
                                .header(OnceResolver.HEADER, Caller.key())
                                .header("Accept-Language", "en"));

        assertThat(english.problem(422, "invalid").errors())
                .containsExactly("reason: supervision.error.reasonRequired");
        assertThat(english.json().get("errors").get(0).get("message").asText())
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void afterTheLimitNobodyAsks() {
        clock.set(due);
        refused(
                clerk,
                path("extension"),
                ask(later(), "等待评估结果"),
                409,
                "supervision.error.askedTooLate");
    }

    @Test
    void whatIsLeftOutIsNoDecision() {
        clerk.post(path("extension"), ask(later(), "等待评估结果")).is(204);

        invalid(
                town,
                path("extension/decision"),
                Map.of("reason", "忘了写同意与否"),
                "granted: api.error.required");
        invalid(
                town,
                path("extension/decision"),
                Map.of("granted", false),
                "reason: supervision.error.reasonRequired");
        refused(
                clerk,
                path("extension/decision"),
                Map.of("granted", true),
                403,
                "supervision.error.notAllowed");
    }

    @Test
    void manyRequestsAreDecidedAtOnceAndEachIsAnsweredFor() {
        clerk.post(path("extension"), ask(later(), "等待评估结果")).is(204);
        String decisions = "/supervision/requests/decisions";
        invalid(
                town,
                decisions,
                Map.of("workItems", List.of(), "granted", true),
                "workItems: supervision.error.decideMost");
        invalid(
                town,
                decisions,
                Map.of("workItems", List.of(step), "granted", false),
                "reason: supervision.error.reasonRequired");
        invalid(town, decisions, Map.of("workItems", List.of(step)), "granted: api.error.required");

        JsonNode done =
                town.post(decisions, Map.of("workItems", List.of(step, "4711"), "granted", true))
                        .is(200)
                        .json()
                        .get("items");

        assertThat(done.get(0).get("urged").asBoolean()).isTrue();
        assertThat(done.get(1).get("refusal").asText()).isEqualTo("inbox.error.itemUnknown");
        assertThat(town.get("/supervision/requests").get("items").findValuesAsText("workItem"))
                .doesNotContain(step);
        assertThat(callers.gridWorker("NP01").get("/supervision/requests").get("items")).isEmpty();
    }

    @Test
    void aClockIsSuspendedByTheLevelAboveWithAReasonAndADateToCome() {
        invalid(
                town,
                path("suspension"),
                Map.of("reason", "等待鉴定"),
                "expectedUntil: supervision.error.untilRequired");
        invalid(
                town,
                path("suspension"),
                Map.of("reason", "", "expectedUntil", later().toString()),
                "reason: supervision.error.reasonRequired");
        invalid(
                town,
                path("suspension"),
                Map.of("reason", "等待鉴定", "expectedUntil", clock.instant().toString()),
                "expectedUntil: supervision.error.untilPast");
        refused(
                clerk,
                path("suspension"),
                Map.of("reason", "等待鉴定", "expectedUntil", later().toString()),
                403,
                "supervision.error.notAllowed");
        refused(town, path("resumption"), Map.of(), 409, "supervision.error.running");

        town.post(path("suspension"), Map.of("reason", "等待鉴定", "expectedUntil", later().toString()))
                .is(204);

        refused(clerk, path("extension"), ask(later(), "等待评估结果"), 409, "supervision.error.paused");
        assertThat(
                        town.get("/supervision/requests?part=paused")
                                .get("items")
                                .findValuesAsText("workItem"))
                .contains(step);
        town.post(path("resumption"), Map.of()).is(204);
    }

    @Test
    void urgingNamesStepsAndIsShort() {
        Caller inspector = callers.who(Post.INSPECTOR, "SL");
        invalid(
                inspector,
                "/supervision/urges",
                Map.of("workItems", List.of()),
                "workItems: supervision.error.urgeMost");
        invalid(
                inspector,
                "/supervision/urges",
                Map.of("workItems", List.of(step), "words", "快".repeat(501)),
                "words: supervision.error.wordsLong");
    }

    @Test
    void anOrderNeedsAUnitALeaderADeadlineToComeAndWords() {
        Caller inspector = callers.who(Post.INSPECTOR, "SL");
        String head = callers.town.who(Post.GRID_ADMINISTRATOR, COMMUNITY).staffId();
        Map<String, Object> order = new HashMap<>();
        order.put("workItem", step);
        order.put("unit", COMMUNITY);
        order.put("leader", head);
        order.put("deadline", later().toString());
        order.put("words", "请说明情况");

        invalid(
                inspector,
                "/supervision/orders",
                with(order, "unit", "NOWHERE"),
                "unit: supervision.error.unitUnknown");
        invalid(
                inspector,
                "/supervision/orders",
                with(order, "leader", null),
                "leader: supervision.error.leaderRequired");
        invalid(
                inspector,
                "/supervision/orders",
                with(order, "deadline", null),
                "deadline: supervision.error.deadlineRequired");
        invalid(
                inspector,
                "/supervision/orders",
                with(order, "deadline", clock.instant().toString()),
                "deadline: supervision.error.deadlinePast");
        for (String far : List.of("2028-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z")) {
            invalid(
                    inspector,
                    "/supervision/orders",
                    with(order, "deadline", far),
                    "deadline: supervision.error.untilTooFar");
        }
        invalid(
                inspector,
                "/supervision/orders",
                with(order, "words", " "),
                "words: supervision.error.wordsRequired");
        inspector.post("/supervision/orders", with(order, "deadline", "morgen")).is(400);
        assertThat(inspector.get("/supervision/orders?text=" + number).get("items").isEmpty())
                .isTrue();
    }

    private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        Map<String, Object> other = new HashMap<>(order);
        other.put(field, value);
        return other;
    }
}
