package org.gridcase.supervision;

import org.gridcase.worktime.DueDate;

/**
 * Whose clock an event is about.
 *
 * @param ref the step's subject
 * @param unit code of the unit the step is done for
 * @param holder staff id of who has it, null when nobody has
 */
public record ClockRef(
        long workItem,
        String ref,
        String step,
        String stepName,
        String stepNameEn,
        String unit,
        String post,
        String holder,
        boolean urgent,
        DueDate due) {}
