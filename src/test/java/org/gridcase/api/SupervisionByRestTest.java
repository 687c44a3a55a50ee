package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Board, urging and orders by REST: the same rules as on the pages. */
@ApiTest
class SupervisionByRestTest {
    private static final String GRID = "HQ07";

    @Autowired private Callers callers;
    @Autowired private TestClock clock;

    private Caller inspector;
    private Caller head;
    private Caller worker;
    private String number;
    private String step;

    @BeforeEach
    void anOverdueStep() {
        inspector = callers.who(Post.INSPECTOR, "SL");
        head = callers.who(Post.GRID_ADMINISTRATOR, GRID);
        worker = callers.gridWorker(GRID);
        number = worker.reports("SR0101", GRID);
        clock.advance(Duration.ofDays(3));
        step = mine().get("workItem").asText();
    }

    private JsonNode mine() {
        for (JsonNode row : steps()) {
            if (row.get("ref").asText().equals(number)) {
                return row;
            }
        }
        throw new AssertionError(number + " is not on the board");
    }

    private JsonNode steps() {
        return inspector.get("/supervision/steps?part=overdue&unit=" + GRID).get("items");
    }

    private Map<String, Object> order(String leader, Duration until) {
        return Map.of(
                "workItem", step,
                "unit", GRID,
                "leader", leader,
                "deadline", clock.instant().plus(until).toString(),
                "words", "请立即组织清理，并说明超期原因");
    }

    @Test
    void boardIsReadInFiguresStepsSharesAndDays() {
        assertThat(inspector.get("/supervision/figures?unit=" + GRID).get("overdue").asInt())
                .isEqualTo(steps().size());
        JsonNode shares = inspector.get("/supervision/shares?by=matter&unit=" + GRID).get("items");
        assertThat(shares.findValuesAsText("key")).contains("SR0101");
        assertThat(inspector.get("/supervision/days?unit=" + GRID).get("items").isArray()).isTrue();
        callers.gridWorker("HQ06").tryGet("/supervision/figures?unit=" + GRID).is(404);
        callers.gridWorker("HQ06").tryGet("/supervision/figures?unit=NOWHERE").is(404);
    }

    @Test
    void stepsAreUrgedAndEachIsAnsweredFor() {
        JsonNode urged =
                inspector
                        .post(
                                "/supervision/urges",
                                Map.of("workItems", List.of(step, "4711"), "words", "请尽快"))
                        .is(200)
                        .json()
                        .get("items");

        assertThat(urged.get(0).get("urged").asBoolean()).isTrue();
        assertThat(urged.get(1).get("refusal").asText()).isEqualTo("inbox.error.itemUnknown");
        assertThat(mine().get("urged").asInt()).isEqualTo(1);
        worker.post("/cases/" + number + "/urge", Map.of()).is(204);
        worker.post("/cases/" + number + "/urge", Map.of()).is(409);
    }

    @Test
    void anOrderGoesFromIssueToRelease() {
        String order =
                inspector
                        .post("/supervision/orders", order(head.staffId(), Duration.ofDays(1)))
                        .is(201)
                        .json()
                        .get("number")
                        .asText();
        String path = "/supervision/orders/" + order;
        JsonNode owed = head.get("/supervision/orders?part=to-answer").get("items");
        assertThat(owed.findValuesAsText("number")).contains(order);

        head.post(path + "/receipt", Map.of()).is(204);
        head.post(path + "/answer", Map.of("words", "已清理")).is(204);
        inspector
                .post(
                        path + "/refusal",
                        Map.of(
                                "reason",
                                "没有说明原因",
                                "deadline",
                                clock.instant().plus(Duration.ofHours(5)).toString()))
                .is(204);
        head.post(path + "/answer", Map.of("words", "因设备故障延误，已清理")).is(204);
        inspector.post(path + "/release", Map.of()).is(204);

        assertThat(inspector.get(path).get("state").asText()).isEqualTo("released");
        assertThat(head.get(path + "/timeline").get("items").findValuesAsText("words"))
                .contains("没有说明原因", "因设备故障延误，已清理");
        callers.gridWorker("LY01").tryGet(path + "/timeline").problem(404, "not-found");
        head.post(path + "/answer", Map.of("words", "再答")).is(409);
    }

    @Test
    void badOrdersAreRefusedFieldByFieldAndForeignOnesDoNotExist() {
        assertThat(
                        inspector
                                .post("/supervision/orders", order(" ", Duration.ofDays(-1)))
                                .is(422)
                                .errors())
                .containsExactly(
                        "leader: supervision.error.leaderRequired",
                        "deadline: supervision.error.deadlinePast");
        String order =
                inspector
                        .post("/supervision/orders", order(head.staffId(), Duration.ofDays(1)))
                        .is(201)
                        .json()
                        .get("number")
                        .asText();
        Caller foreign = callers.who(Post.GRID_ADMINISTRATOR, "LY01");
        foreign.tryGet("/supervision/orders/" + order).is(404);
        foreign.post("/supervision/orders/" + order + "/receipt", Map.of()).is(404);
        callers.who(Post.GRID_ADMINISTRATOR, "HQ")
                .post("/supervision/orders/" + order + "/answer", Map.of("words", "代答"))
                .is(403);
    }
}
