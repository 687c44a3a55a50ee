package org.gridcase.supervision;

import java.time.Instant;

/**
 * A supervision order that the ladder asks for.
 *
 * @param workItem the step that is overdue
 * @param ref its subject
 * @param unit code of the unit that is late
 * @param addressee code of the unit whose head it goes to
 * @param level how many levels the addressee is above the unit, 0 for the unit's own head
 * @param overdueSince when the step's limit was used up
 * @param answerBy the new deadline, by which it must be answered in writing
 */
public record OrderFor(
        long workItem,
        String ref,
        String unit,
        String addressee,
        int level,
        Instant overdueSince,
        Instant answerBy,
        Instant at) {}
