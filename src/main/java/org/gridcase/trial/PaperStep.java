package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.worktime.TimeLimit;

/**
 * A human step of a case on paper.
 *
 * @param ref the case
 * @param unit the unit it is done for, the first of several until one takes it
 * @param units all units it is offered to
 * @param post code of the post it is offered to
 * @param allowed how much time it has, of the limit's own kind
 * @param endedAt when it was done or taken away, null while it is open
 * @param outcome how it was done, null while it is open or when the process took it away
 */
public record PaperStep(
        long id,
        String taskId,
        String ref,
        StepDefinition definition,
        String unit,
        List<String> units,
        String post,
        TimeLimit limit,
        Duration allowed,
        Instant offeredAt,
        Instant dueAt,
        Instant endedAt,
        String outcome) {

    public boolean open() {
        return endedAt == null;
    }

    PaperStep ended(String byUnit, String how, Instant at) {
        return new PaperStep(
                id,
                taskId,
                ref,
                definition,
                byUnit,
                units,
                post,
                limit,
                allowed,
                offeredAt,
                dueAt,
                at,
                how);
    }

    boolean isStep(String process, String step) {
        return definition.process().equals(process) && definition.step().equals(step);
    }
}
