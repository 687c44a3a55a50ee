package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GridCaseTest
class RequestsTest {
    /** What a first call answered. */
    public record Answer(String caseNumber, long id, Instant at) {}

    @Autowired private Requests requests;
    @Autowired private TestClock clock;

    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void sameRequestIsDoneOnceAndAnsweredAlike() {
        Answer first = report("wang", "case.report");
        clock.advance(Duration.ofMinutes(5));
        Answer again = report("wang", "case.report");

        assertThat(again).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void withoutAnIdTheWorkJustRuns() {
        requests.once(null, "wang", "case.report", Answer.class, this::answer);
        requests.once(null, "wang", "case.report", Answer.class, this::answer);
        assertThat(done).hasValue(2);
    }

    @Test
    void workWithoutAResultIsDoneOnceToo() {
        for (int i = 0; i < 2; i++) {
            Void nothing =
                    requests.once(
                            id,
                            "wang",
                            "item.claim",
                            Void.class,
                            () -> {
                                done.incrementAndGet();
                                return null;
                            });
            assertThat(nothing).isNull();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void sameIdForSomethingElseOrBySomebodyElseIsAConflict() {
        report("wang", "case.report");
        assertThatThrownBy(() -> report("wang", "case.urge")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> report("li", "case.report")).isInstanceOf(Conflict.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void sameIdWithOtherContentIsAConflict() {
        Answer first = requests.once(id, "wang", "case.report", "a", Answer.class, this::answer);
        Answer again = requests.once(id, "wang", "case.report", "a", Answer.class, this::answer);
        assertThat(again).isEqualTo(first);
        assertThatThrownBy(
                        () ->
                                requests.once(
                                        id, "wang", "case.report", "b", Answer.class, this::answer))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> report("wang", "case.report")).isInstanceOf(Conflict.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void failedWorkIsForgottenAndMayComeAgain() {
        assertThatThrownBy(
                        () ->
                                requests.once(
                                        id,
                                        "wang",
                                        "case.report",
                                        Answer.class,
                                        () -> {
                                            throw new IllegalStateException("full");
                                        }))
                .hasMessage("full");
        report("wang", "case.report");
        assertThat(done).hasValue(1);
    }

    @Test
    void doubleClickIsDoneOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> click = () -> report("wang", "case.report");
            List<Future<Answer>> both = pool.invokeAll(List.of(click, click));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        } finally {
            pool.shutdown();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void oldRequestsAreForgotten() {
        report("wang", "case.report");
        requests.forgetBefore(TestClock.START.plus(Duration.ofDays(1)));
        report("wang", "case.report");
        assertThat(done).hasValue(2);
    }

    private Answer report(String staffId, String operation) {
        return requests.once(id, staffId, operation, Answer.class, this::answer);
    }

    private Answer answer() {
        done.incrementAndGet();
        return new Answer("HQ-" + Ids.next(), Ids.next(), clock.instant());
    }
}
