package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A node whose own clock is ten minutes ahead, behind, or put forward while it runs. */
class SharedClockTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** Time as it is, by which the database goes. */
    private Instant truth = START;

    private Duration ownIsAhead = TEN_MINUTES;
    private Duration stopwatchStoodStill = Duration.ZERO;
    private Duration answerTakes = Duration.ZERO;

    private final SharedClock clock = node();

    @Test
    void nodeWhoseClockIsAheadIsNotEarly() {
        passes(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(truth);
        assertThat(clock.compare()).isEqualTo(TEN_MINUTES);
    }

    @Test
    void clockThatIsPutForwardBetweenTwoComparisonsChangesNothing() {
        ownIsAhead = Duration.ofDays(1);
        assertThat(clock.instant()).isEqualTo(truth);

        ownIsAhead = TEN_MINUTES.negated();
        assertThat(clock.instant()).isEqualTo(truth);
        assertThat(clock.compare()).isEqualTo(TEN_MINUTES.negated());
    }

    @Test
    void machineThatSleptIsLateUntilTheNextComparisonAndNeverEarly() {
        stopwatchStoodStill = Duration.ofMinutes(5);
        passes(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START);

        clock.compare();
        assertThat(clock.instant()).isEqualTo(truth);
    }

    @Test
    void slowDatabaseMakesANodeLateAndNeverEarly() {
        answerTakes = Duration.ofSeconds(2);
        SharedClock slow = node();

        assertThat(slow.instant()).isEqualTo(truth.minusSeconds(2));
        answerTakes = Duration.ZERO;
        slow.compare();
        assertThat(slow.instant()).isEqualTo(truth);
    }

    @Test
    void whatIsToleratedIsNotWrong() {
        Duration tolerated = Duration.ofSeconds(2);

        assertThat(new NodeClockCompared("n", Duration.ofSeconds(-2), tolerated).wrong()).isFalse();
        assertThat(new NodeClockCompared("n", Duration.ofMillis(-2001), tolerated).wrong())
                .isTrue();
        assertThat(new NodeClockCompared("n", TEN_MINUTES, tolerated).wrong()).isTrue();
    }

    private void passes(Duration time) {
        truth = truth.plus(time);
    }

    private SharedClock node() {
        return new SharedClock(this::ask, own(), this::stopwatch);
    }

    private Instant ask() {
        Instant asked = truth;
        passes(answerTakes);
        return asked;
    }

    private long stopwatch() {
        return TimeUnit.MILLISECONDS.toNanos(
                Duration.between(START, truth).minus(stopwatchStoodStill).toMillis());
    }

    private Clock own() {
        return new Clock() {
            @Override
            public Instant instant() {
                return truth.plus(ownIsAhead);
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
