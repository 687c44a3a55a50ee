package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong is refused with a reason, and leaves nothing behind. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput {
    static final Map<String, Object> REPORT =
            Map.of("item", "GG0201", "words", "路灯不亮", "unit", "HQ01");

    @Autowired protected Callers callers;
    @Autowired private RowCounts rows;
    @Autowired private Invariants invariants;

    protected Caller worker;
    protected Caller clerk;
    protected String number;
    protected String step;
    protected String foreignFile;

    @AfterAll
    void invariantsHold() {
        invariants.hold();
    }

    @BeforeEach
    void aCaseAtItsFirstStep() {
        worker = callers.gridWorker("HQ01");
        clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        number = worker.reports("GG0201", "HQ01");
        step = clerk.get("/cases/" + number).at("/openSteps/0/id").asText();
        clerk.post("/work-items/" + step + "/claim", null).is(204);
        foreignFile = somebodyElsesUpload();
    }

    private String somebodyElsesUpload() {
        Caller other = callers.gridWorker("LY01");
        var uploads = other.get("/files").get("items");
        return uploads.isEmpty()
                ? other.upload("/files", "a.txt", "甲".getBytes()).json().get("id").asText()
                : uploads.get(0).get("id").asText();
    }

    protected void nothingHappens(Runnable attempt) {
        Map<String, Long> before = rows.now();
        attempt.run();
        assertThat(rows.now()).isEqualTo(before);
    }

    protected static String type(int status) {
        Function<Integer, String> known =
                Map.of(
                                400,
                                "bad-request",
                                403,
                                "forbidden",
                                404,
                                "not-found",
                                409,
                                "conflict",
                                422,
                                "invalid")
                        ::get;
        return known.apply(status);
    }
}
