package org.gridcase.inbox;

import java.time.Instant;
import java.util.List;
import org.gridcase.worktime.StepLimit;

/**
 * A new work item, as its watchers are told of it.
 *
 * @param unit the unit it is offered to, the first of a pool
 * @param units all units it is offered to, a pool's or the one
 * @param after outcome of the step that led here, null where none did
 * @param doneBefore true when somebody did this step of this subject in one of these units before
 * @param again true when it came back to the person who did it before
 * @param calendarUnit the unit by whose calendar its time is counted
 * @param holder staff id of who has it at once, null when it is to be claimed
 * @param claimCompletes true when claiming is all there is to do
 * @param at when its clock begins
 * @param dueAt when its limit is used up
 * @param urgent the subject's: comes before everything else
 */
public record WorkOffered(
        long workItem,
        String ref,
        String process,
        String step,
        String stepName,
        String stepNameEn,
        String unit,
        List<String> units,
        String post,
        String holder,
        String after,
        boolean doneBefore,
        boolean again,
        boolean claimCompletes,
        StepLimit limit,
        String calendarUnit,
        Instant at,
        Instant dueAt,
        boolean urgent) {}
