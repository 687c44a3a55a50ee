package org.gridcase.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A version of the plan: the first from the review, each later one an amendment of a meeting.
 *
 * @param reason why it was amended, null for the first
 * @param writtenBy staff id
 */
public record PlanVersion(int no, Plan plan, String reason, String writtenBy, Instant writtenAt) {

    /**
     * One field that an amendment changed.
     *
     * @param field name of the component of {@link Plan}
     */
    public record Change(String field, Object before, Object after) {}

    /** What differs from the version before, in the order of the plan. */
    public List<Change> since(PlanVersion before) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "what", before.plan.what(), plan.what());
        compare(changes, "place", before.plan.place(), plan.place());
        boolean sameCost =
                before.plan.cost() != null
                        && plan.cost() != null
                        && before.plan.cost().compareTo(plan.cost()) == 0;
        if (!sameCost) {
            compare(changes, "cost", before.plan.cost(), plan.cost());
        }
        compare(changes, "responsible", before.plan.responsible(), plan.responsible());
        compare(changes, "byWhen", before.plan.byWhen(), plan.byWhen());
        return changes;
    }

    private static void compare(List<Change> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
