package org.gridcase.worktime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time of all nodes: that of their database. It is asked for the time now and then, and the
 * time since is counted by a stopwatch, so that neither a node whose own clock is wrong nor one
 * whose clock is put forward is early with anything. A stopwatch that stood still, as on a machine
 * that was put to sleep, makes a node late until the next comparison, never early.
 */
public final class SharedClock extends Clock {

    /** Less than this is the time that asking takes, not a difference. */
    private static final Duration NOISE = Duration.ofMillis(20);

    private static final int ASKED = 3;

    private record Mark(Instant at, long nanos) {}

    private final Supplier<Instant> database;
    private final Clock own;
    private final LongSupplier stopwatch;
    private volatile Mark mark;

    /**
     * @param database asks the database what time it is
     * @param own the node's own clock
     * @param stopwatch nanoseconds since whenever, such as {@link System#nanoTime()}
     */
    SharedClock(Supplier<Instant> database, Clock own, LongSupplier stopwatch) {
        this.database = database;
        this.own = own;
        this.stopwatch = stopwatch;
        compare();
    }

    /**
     * Asks the database what time it is, and goes by it from now on.
     *
     * @return how far the node's own clock is ahead of the database's, negative when it is behind
     */
    public Duration compare() {
        Mark asked = ask();
        if (mark == null
                || Duration.between(at(asked.nanos()), asked.at()).abs().compareTo(NOISE) > 0) {
            mark = asked;
        }
        return Duration.between(instant(), own.instant());
    }

    /**
     * The quickest of some answers, taken as the time when it arrived: late by its way back, never
     * early.
     */
    private Mark ask() {
        Mark best = null;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < ASKED; i++) {
            long before = stopwatch.getAsLong();
            Instant answer = database.get();
            long arrived = stopwatch.getAsLong();
            if (arrived - before < shortest) {
                shortest = arrived - before;
                best = new Mark(answer, arrived);
            }
        }
        return best;
    }

    private Instant at(long nanos) {
        Mark since = mark;
        return since.at().plusNanos(nanos - since.nanos());
    }

    @Override
    public Instant instant() {
        return at(stopwatch.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same instants; a zone makes no difference to what GridCase asks of a clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
