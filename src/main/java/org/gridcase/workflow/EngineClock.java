package org.gridcase.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The engine's own clock, one for the whole program. It runs in real time unless a demonstration
 * tells what happened before: then it must stand where our {@link java.time.Clock} stands.
 */
@Component
public class EngineClock {

    /** The engine's time stands still at this instant, in milliseconds. */
    public void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** The engine's time is real time again. */
    public void run() {
        ClockUtil.reset();
    }
}
