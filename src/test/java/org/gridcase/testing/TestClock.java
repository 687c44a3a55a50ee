package org.gridcase.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of a test, ours and the engine's: it stands still until it is moved. It starts on a
 * Monday at 09:00 in Shanghai, in working time.
 */
public class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private volatile Instant now = START;

    public TestClock() {
        set(START);
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(Duration by) {
        set(now.plus(by));
    }

    @Override
    public Instant instant() {
        return now;
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
