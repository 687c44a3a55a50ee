package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.worktime.StepLimit;

/**
 * A closed case with everything that was decided in it.
 *
 * @param item code of the item it was reported under
 * @param path the path it began on
 * @param steps in the order of their offer
 * @param events what happened beside the steps and moved the process, in order
 */
record PastCase(
        String number,
        String item,
        HandlingPath path,
        String unit,
        boolean onTheSpot,
        boolean raised,
        String reportedBy,
        Instant reportedAt,
        Instant endedAt,
        List<Step> steps,
        List<Event> events) {

    /**
     * A step as it was.
     *
     * @param limitKey which limit its own version of the model named
     * @param limit null when no clock is known
     * @param cap what to-and-fro had left of the limit, null for the whole
     * @param dueAt when it was due as it was offered, before extensions and pauses; null with the
     *     limit
     * @param outcome null when the process took it away
     */
    record Step(
            long id,
            String process,
            String step,
            String name,
            String nameEn,
            String unit,
            String post,
            String limitKey,
            StepLimit limit,
            Duration cap,
            String calendarUnit,
            Instant offeredAt,
            Instant dueAt,
            Instant endedAt,
            String doneBy,
            String outcome,
            Map<String, Object> data) {

        boolean isStep(String otherProcess, String otherStep) {
            return process.equals(otherProcess) && step.equals(otherStep);
        }
    }

    /**
     * A change of item or path, or an objection to a notice, which has neither.
     *
     * @param item the new item, null for an objection
     */
    record Event(Instant at, String item, HandlingPath path, boolean onTheSpot) {
        boolean objection() {
            return item == null;
        }
    }
}
