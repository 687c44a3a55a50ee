package org.gridcase.supervision;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand timers due at once, with the settings of production, a quarter of an hour. Writes
 * target/drill-10000-timers.md.
 *
 * <p>{@code GRIDCASE_TEST_MYSQL=jdbc:mysql://... ./mvnw test -Dtest=TimersDrill
 * -Dsurefire.excludedGroups=}
 */
@Tag("drill")
class TimersDrill extends TwoProcesses {

    @Test
    void eachRungIsClimbedOnceThoughOneOfTwoProcessesIsKilled() throws Exception {
        eachRungOnce(Integer.getInteger("timers", 10_000));
    }
}
