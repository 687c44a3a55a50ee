package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.api.Caller.Answer;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Every write is done once, however often it is sent. */
@ApiTest
class IdempotencyTest {
    private static final Map<String, Object> REPORT =
            Map.of("item", "GG0201", "words", "路灯不亮", "unit", "HQ01");

    @Autowired private Callers callers;
    @Autowired private RowCounts rows;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void sameKeyAndBodyAnswerAlike() {
        Caller worker = callers.gridWorker("HQ01");
        String key = Caller.key();
        Answer first = worker.post("/cases", REPORT, key).is(201);
        var after = rows.now();
        Answer again = worker.post("/cases", REPORT, key);
        // the order of the fields does not matter
        Answer shuffled =
                worker.write(
                        HttpMethod.POST,
                        "/cases",
                        "{ \"unit\": \"HQ01\", \"words\": \"路灯不亮\",\n\"item\": \"GG0201\" }",
                        key);
        for (Answer repeated : List.of(again, shuffled)) {
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(repeated.body()).isEqualTo(first.body());
            assertThat(repeated.response().getHeader("Location"))
                    .isEqualTo(first.response().getHeader("Location"))
                    .isEqualTo("/api/v1/cases/" + first.json().get("number").asText());
        }
        assertThat(rows.now()).isEqualTo(after);
    }

    @Test
    void usedKeyAnswersForNothingElse() {
        Caller worker = callers.gridWorker("HQ01");
        String key = Caller.key();
        String number = worker.post("/cases", REPORT, key).is(201).json().get("number").asText();
        var after = rows.now();
        for (Answer other :
                List.of(
                        worker.post(
                                "/cases",
                                Map.of("item", "GG0201", "words", "井盖缺失", "unit", "HQ01"),
                                key),
                        worker.post("/cases/" + number + "/notes", Map.of("words", "好"), key),
                        worker.post("/cases/" + number + "/person", null, key),
                        worker.upload("/files", "a.txt", "甲".getBytes(), key))) {
            other.problem(422, "idempotency-key-reused");
        }
        assertThat(rows.now()).isEqualTo(after);
    }

    @Test
    void keyBelongsToTheAddressToo() {
        Caller worker = callers.gridWorker("HQ01");
        String one = worker.reports("GG0201", "HQ01");
        String two = worker.reports("GG0201", "HQ01");
        String key = Caller.key();
        worker.post("/cases/" + one + "/notes", Map.of("words", "好"), key).is(204);
        worker.post("/cases/" + two + "/notes", Map.of("words", "好"), key)
                .problem(422, "idempotency-key-reused");
        worker.post("/cases/" + one + "/notes", Map.of("words", "好"), key).is(204);
        assertThat(noted(worker, one)).isEqualTo(1);
        assertThat(noted(worker, two)).isZero();
    }

    @Test
    void keysAreEachPersonsOwn() {
        String key = Caller.key();
        String mine =
                callers.who(Post.GRID_WORKER, "HQ01", 0).post("/cases", REPORT, key).is(201).body();
        String hers =
                callers.who(Post.GRID_WORKER, "HQ01", 1).post("/cases", REPORT, key).is(201).body();
        assertThat(mine).isNotEqualTo(hers);
    }

    @Test
    void refusedKeyMayComeAgain() {
        Caller worker = callers.gridWorker("HQ01");
        String key = Caller.key();
        worker.post("/cases", Map.of("item", "GG0201"), key).problem(422, "invalid");
        worker.post("/cases", REPORT, key).is(201);
    }

    @Test
    void retryLongAfterwardsDoesNothingAnew() {
        Caller worker = callers.gridWorker("HQ01");
        String number = worker.reports("GG0201", "HQ01");
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        String item = "/work-items/" + clerk.get("/cases/" + number).at("/openSteps/0/id").asText();
        String key = Caller.key();
        clerk.post(item + "/claim", null, key).is(204);
        clerk.post(item + "/put-back", Map.of()).is(204);
        clerk.post(item + "/claim", null, key).is(204);
        assertThat(clerk.get(item).get("holder")).isNull();
    }

    @Test
    void uploadIsKeptOnce() {
        Caller worker = callers.gridWorker("HQ01");
        String key = Caller.key();
        String first = worker.upload("/files", "a.txt", "甲".getBytes(), key).is(201).body();
        var after = rows.now();
        assertThat(worker.upload("/files", "a.txt", "甲".getBytes(), key).is(201).body())
                .isEqualTo(first);
        worker.upload("/files", "a.txt", "乙".getBytes(), key)
                .problem(422, "idempotency-key-reused");
        assertThat(rows.now()).isEqualTo(after);
    }

    @Test
    void everyWriteNeedsAKey() {
        Caller worker = callers.gridWorker("HQ01");
        String number = worker.reports("GG0201", "HQ01");
        var before = rows.now();
        String tooLong = "k".repeat(256);
        for (String key : new String[] {null, "", " ", "钥匙", tooLong}) {
            Answer refused =
                    worker.write(
                            HttpMethod.POST,
                            "/cases/" + number + "/notes",
                            "{\"words\": \"好\"}",
                            key);
            refused.problem(400, "idempotency-key-missing");
            assertThat(refused.json().get("detail").asText()).contains("Idempotency-Key");
        }
        worker.write(HttpMethod.PUT, "/work-items/1/draft", "{}", null)
                .problem(400, "idempotency-key-missing");
        worker.write(HttpMethod.DELETE, "/work-items/1/draft", null, null)
                .problem(400, "idempotency-key-missing");
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void sameRequestManyTimesAtOnceIsOneCase() throws Exception {
        Caller worker = callers.gridWorker("HQ01");
        String key = Caller.key();
        long before = rows.now().get("grid_case");
        List<Answer> answers = atOnce(8, turn -> () -> worker.post("/cases", REPORT, key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(rows.now().get("grid_case")).isEqualTo(before + 1);
    }

    @Test
    void ofManyWhoClaimAtOnceOneWinsAndTheOthersHearWho() throws Exception {
        String number = callers.gridWorker("HQ01").reports("GG0201", "HQ01");
        List<Caller> clerks = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            clerks.add(callers.who(Post.COMMUNITY_CLERK, "HQ", n));
        }
        String item =
                "/work-items/"
                        + clerks.get(0).get("/cases/" + number).at("/openSteps/0/id").asText();
        List<Answer> answers =
                atOnce(3, turn -> () -> clerks.get(turn).post(item + "/claim", null));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409, 409);
        JsonNode holder = clerks.get(0).get(item).get("holder");
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(
                        answer -> {
                            answer.problem(409, "conflict");
                            assertThat(answer.json().get("detail").asText())
                                    .contains(holder.get("name").asText());
                        });
    }

    private interface Turn {
        Callable<Answer> of(int turn);
    }

    private static List<Answer> atOnce(int many, Turn turn) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                calls.add(turn.of(n));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static long noted(Caller worker, String number) {
        long count = 0;
        for (JsonNode event : worker.get("/cases/" + number + "/timeline").get("items")) {
            count += event.get("action").asText().equals("case.noted") ? 1 : 0;
        }
        return count;
    }
}
