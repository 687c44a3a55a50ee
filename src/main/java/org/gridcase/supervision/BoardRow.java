package org.gridcase.supervision;

import java.time.Instant;

/**
 * A step on the watch board.
 *
 * @param ref number of its subject, {@code kind} which feature that belongs to
 * @param unit code of the unit that has it
 * @param holder staff id of who has it, null when nobody has
 * @param startedAt when its clock began
 * @param rung the highest rung of the ladder it reached, null for none
 * @param urged how often it was urged by hand
 * @param resumeExpected when a clock that stands still is expected to run again, may be null
 */
public record BoardRow(
        long workItem,
        String ref,
        String kind,
        String title,
        String titleEn,
        String place,
        boolean urgent,
        String stepName,
        String stepNameEn,
        String unit,
        String post,
        String holder,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        boolean paused,
        Rung rung,
        Instant rungAt,
        int urged,
        Instant resumeExpected) {}
