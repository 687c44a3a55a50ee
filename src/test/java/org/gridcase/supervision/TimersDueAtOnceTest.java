package org.gridcase.supervision;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drill in small, on a real MySQL: part of {@code .ci/run}. */
@Tag("mysql")
class TimersDueAtOnceTest extends TwoProcesses {

    /** What the dead process had taken is taken over after ten seconds instead of sixty. */
    @Test
    void eachRungIsClimbedOnceThoughOneOfTwoProcessesIsKilled() throws Exception {
        eachRungOnce(
                300,
                "-Dcamunda.bpm.job-execution.lock-time-in-millis=10000",
                // else one of them does everything before the other wakes up
                "-Dcamunda.bpm.job-execution.wait-time-in-millis=100",
                "-Dcamunda.bpm.job-execution.max-wait=100",
                "-Dcamunda.bpm.job-execution.max-jobs-per-acquisition=5",
                "-Dcamunda.bpm.job-execution.queue-capacity=5");
    }
}
