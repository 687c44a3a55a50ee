package org.gridcase.supervision;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drill in small, on a real MySQL: part of {@code .ci/run}. */
@Tag("mysql")
class TimersDueAtOnceTest extends TwoProcesses {

    /** What the dead process had taken is taken over after ten seconds instead of sixty. */
    @Test
    void eachRungIsClimbedOnceThoughOneOfTwoProcessesIsKilled() throws Exception {
        eachRungOnce(300, false, "-Dcamunda.bpm.job-execution.lock-time-in-millis=10000");
    }
}
