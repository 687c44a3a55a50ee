package org.gridcase.inbox;

import java.time.Instant;
import java.util.Set;

/**
 * A work item as its page shows it.
 *
 * @param post code of the post it is for
 * @param provisional the due date may still move, as its year is not announced yet
 * @param paused the clock stands still: the due date says nothing until it runs again
 * @param urged how often somebody urged it by hand
 * @param holder staff id of who has it, null when nobody has
 * @param doneBy staff id of who did it, null while it is open
 * @param outcome how it ended, null while it is open
 * @param withdrawn true when the process took it away
 * @param deeds what the actor who asked may do with it now
 * @param outcomes buttons beside the form that the model offers here: {@code escalated, returned,
 *     departments}
 */
public record WorkItemView(
        long id,
        String ref,
        String process,
        String step,
        String stepName,
        String stepNameEn,
        String unit,
        String post,
        String holder,
        Instant offeredAt,
        Instant dueAt,
        boolean provisional,
        boolean paused,
        int urged,
        Instant claimedAt,
        Instant endedAt,
        String doneBy,
        String outcome,
        boolean withdrawn,
        Set<Deed> deeds,
        Set<String> outcomes) {

    /** What a person may do with an item. */
    public enum Deed {
        CLAIM,
        REPORT_BACK,
        PUT_BACK,
        HAND_OVER
    }

    public boolean open() {
        return endedAt == null;
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }
}
