package org.gridcase.trial;

import java.time.Duration;
import java.util.Optional;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.worktime.StepLimit;

/** Limits of steps that are known from the past; where none is, the catalogue says. */
interface KnownLimits {

    KnownLimits NONE = (step, times) -> Optional.empty();

    /**
     * @param cap what was left of the limit, null for the whole
     * @param calendarUnit the unit by whose calendar it was counted
     */
    record Known(StepLimit limit, Duration cap, String calendarUnit) {}

    /**
     * @param times how often the case was at this step before
     */
    Optional<Known> of(StepDefinition step, int times);
}
