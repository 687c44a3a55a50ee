package org.gridcase.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gridcase.workflow.EngineClock;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration. While the past is being told it stands where the story is, and
 * the engine's with it; afterwards, and at every later start, it is the real one.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final EngineClock engine;
    private final Clock real = Clock.systemUTC();
    private volatile Instant told;

    DemoClock(EngineClock engine) {
        this.engine = engine;
    }

    void standAt(Instant instant) {
        told = instant;
        engine.standAt(instant);
    }

    void run() {
        told = null;
        engine.run();
    }

    @Override
    public Instant instant() {
        Instant now = told;
        return now == null ? real.instant() : now;
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
