package org.gridcase.supervision;

import java.util.HashMap;
import java.util.Map;

/** What the audit trail holds of a clock. */
final class ClockStory {

    private ClockStory() {}

    static Map<String, Object> details(StepClock clock) {
        Map<String, Object> details = new HashMap<>();
        details.put("item", Long.toString(clock.getId()));
        details.put("process", clock.process());
        details.put("step", clock.step());
        details.put("stepName", clock.stepName());
        details.put("stepNameEn", clock.stepNameEn());
        details.put("dueAt", clock.dueAt().toString());
        return details;
    }
}
