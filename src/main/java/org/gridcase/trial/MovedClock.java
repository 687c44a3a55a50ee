package org.gridcase.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is moved, and within a story never back. */
final class MovedClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    MovedClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void to(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }

    /** Another story begins, whenever that was. */
    void restart(Instant at) {
        now = at;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(now, other);
    }
}
