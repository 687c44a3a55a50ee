package org.gridcase.supervision;

import java.time.Instant;

/**
 * A step whose deadline waits for the level above: more time was asked for, or its clock stands
 * still until it is let run again.
 *
 * @param ref number of its subject, {@code kind} which feature that belongs to
 * @param unit code of the unit that has it
 * @param holder staff id of who has it, null when nobody has
 * @param askedUntil the date asked for, null for a clock that stands still
 * @param expectedUntil when a clock that stands still is expected to go on, else null
 * @param since when it was asked or suspended
 * @param by staff id of who asked or suspended
 * @param words the reason given
 */
public record TimeRequest(
        long workItem,
        String ref,
        String kind,
        String title,
        String titleEn,
        boolean urgent,
        String stepName,
        String stepNameEn,
        String unit,
        String post,
        String holder,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        Instant askedUntil,
        Instant expectedUntil,
        Instant since,
        String by,
        String words) {

    /** Whether its clock stands still. */
    public boolean paused() {
        return askedUntil == null;
    }
}
