package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.api.Caller.Answer;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not the caller's answers like what does not exist, to the last byte. */
@ApiTest
class ForeignThingsTest {
    private static final String MISSING = "HQ-20260302-9999";

    @Autowired private Callers callers;
    @Autowired private RowCounts rows;
    @Autowired private Invariants invariants;

    @Test
    void foreignCaseIsLikeAMissingOne() {
        Caller owner = callers.gridWorker("HQ01");
        String number = owner.reports("GG0201", "HQ01");
        Caller stranger = callers.gridWorker("LY01");
        var before = rows.now();
        for (String read : List.of("", "/timeline", "/journey", "/files", "/notice")) {
            alike(
                    number,
                    stranger.tryGet("/cases/" + number + read),
                    stranger.tryGet("/cases/" + MISSING + read));
        }
        Map<String, Object> writes =
                Map.of(
                        "/notes",
                        Map.of("words", "看一看"),
                        "/rating",
                        Map.of("stars", 5),
                        "/path",
                        Map.of("path", "emergency", "reason", "看一看"),
                        "/withdrawal",
                        Map.of("reason", "看一看"),
                        "/objections",
                        Map.of("words", "看一看"));
        writes.forEach(
                (write, body) ->
                        alike(
                                number,
                                stranger.post("/cases/" + number + write, body),
                                stranger.post("/cases/" + MISSING + write, body)));
        for (String write : List.of("/person", "/seen", "/objections/1/contact")) {
            alike(
                    number,
                    stranger.post("/cases/" + number + write, null),
                    stranger.post("/cases/" + MISSING + write, null));
        }
        alike(
                number,
                stranger.upload("/cases/" + number + "/files", "a.txt", "甲".getBytes()),
                stranger.upload("/cases/" + MISSING + "/files", "a.txt", "甲".getBytes()));
        assertThat(rows.now()).isEqualTo(before);
        invariants.hold();
    }

    @Test
    void foreignStepIsLikeAMissingOne() {
        Caller owner = callers.gridWorker("HQ01");
        String number = owner.reports("GG0201", "HQ01");
        String step = owner.get("/cases/" + number).at("/openSteps/0/id").asText();
        Caller stranger = callers.who(Post.COMMUNITY_CLERK, "LY");
        var before = rows.now();
        for (String read : List.of("", "/form", "/draft", "/colleagues")) {
            alike(
                    step,
                    stranger.tryGet("/work-items/" + step + read),
                    stranger.tryGet("/work-items/1" + read));
        }
        Map<String, Object> writes = new TreeMap<>();
        writes.put("/put-back", Map.of());
        writes.put("/hand-over", Map.of("to", owner.staffId(), "reason", "看一看"));
        writes.put("/completion", Map.of("data", Map.of("agreement", "看一看")));
        writes.put("/escalation", Map.of("reason", "看一看"));
        writes.put("/return", Map.of("reason", "看一看"));
        writes.put("/departments", Map.of("reason", "看一看"));
        writes.forEach(
                (write, body) ->
                        alike(
                                step,
                                stranger.post("/work-items/" + step + write, body),
                                stranger.post("/work-items/1" + write, body)));
        alike(
                step,
                stranger.post("/work-items/" + step + "/claim", null),
                stranger.post("/work-items/1/claim", null));
        alike(
                step,
                stranger.put("/work-items/" + step + "/draft", Map.of("data", Map.of())),
                stranger.put("/work-items/1/draft", Map.of("data", Map.of())));
        alike(
                step,
                stranger.delete("/work-items/" + step + "/draft"),
                stranger.delete("/work-items/1/draft"));
        assertThat(rows.now()).isEqualTo(before);
        invariants.hold();
    }

    @Test
    void foreignFileIsLikeAMissingOne() {
        Caller owner = callers.gridWorker("HQ01");
        String number = owner.reports("GG0201", "HQ01");
        String ofCase =
                owner.upload("/cases/" + number + "/files", "a.txt", "甲".getBytes())
                        .is(201)
                        .json()
                        .at("/items/0/id")
                        .asText();
        String draft =
                owner.upload("/files", "b.txt", "乙".getBytes()).is(201).json().get("id").asText();
        Caller stranger = callers.gridWorker("LY01");
        for (String id : List.of(ofCase, draft)) {
            for (String read : List.of("", "/thumbnail")) {
                alike(
                        id,
                        stranger.tryGet("/files/" + id + read),
                        stranger.tryGet("/files/1" + read));
            }
        }
        // a colleague sees the case's file, but nobody's draft
        callers.who(Post.COMMUNITY_CLERK, "HQ").tryGet("/files/" + ofCase).is(200);
        callers.who(Post.COMMUNITY_CLERK, "HQ").tryGet("/files/" + draft).problem(404, "not-found");
    }

    @Test
    void foreignLedgerIsLikeAMissingOne() {
        Caller stranger = callers.gridWorker("LY01");
        alike("HQ01", stranger.tryGet("/cases?unit=HQ01"), stranger.tryGet("/cases?unit=NOWHERE"));
    }

    @Test
    void listsHoldNothingForeign() {
        String number = callers.gridWorker("HQ01").reports("GG0201", "HQ01");
        Caller stranger = callers.who(Post.COMMUNITY_CLERK, "LY");
        assertThat(stranger.get("/cases?unit=LY&limit=200").toString()).doesNotContain(number);
        for (String box :
                List.of("to-claim", "mine", "done", "started", "taken-part", "for-information")) {
            assertThat(stranger.get("/work-items?limit=200&box=" + box).toString())
                    .doesNotContain(number);
        }
    }

    private static void alike(String id, Answer foreign, Answer missing) {
        missing.problem(404, "not-found");
        assertThat(foreign.status()).isEqualTo(404);
        // the caller's own words come back, nothing else differs
        String same = missing.body().replace(MISSING, id);
        assertThat(foreign.body()).isEqualTo(same);
        assertThat(headers(foreign)).isEqualTo(headers(missing));
    }

    private static List<String> headers(Answer answer) {
        List<String> found = new ArrayList<>();
        answer.response()
                .getHeaderNames()
                .forEach(name -> found.add(name + ": " + answer.response().getHeaders(name)));
        return found;
    }
}
