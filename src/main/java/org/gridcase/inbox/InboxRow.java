package org.gridcase.inbox;

import java.time.Instant;

/**
 * One line of a box. In the boxes of subjects (started, taken part, for information) the step is
 * where the subject is now, and empty when it has ended.
 *
 * @param workItem id of the work item, null in a box of subjects
 * @param ref number of the subject, e.g. the case number
 * @param offeredAt when the step's clock began, or when the subject was started
 * @param dueAt until when, null for what has ended
 * @param provisional the due date may still move, as its year is not announced yet
 * @param paused the clock stands still
 * @param urged how often somebody urged it by hand
 * @param endedAt when the step or subject ended, null while it is open
 * @param holder staff id of the person who has it, null when nobody has
 * @param sortedAt the instant this box is sorted by
 * @param sortId breaks ties of {@code sortedAt}
 */
public record InboxRow(
        Long workItem,
        String ref,
        String kind,
        String title,
        String titleEn,
        String place,
        String unit,
        String lane,
        boolean urgent,
        String step,
        String stepName,
        String stepNameEn,
        String post,
        String atUnit,
        Instant offeredAt,
        Instant dueAt,
        boolean provisional,
        boolean paused,
        int urged,
        Instant endedAt,
        String holder,
        String outcome,
        boolean unread,
        Instant sortedAt,
        long sortId) {}
