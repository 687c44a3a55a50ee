package org.gridcase.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.organisation.PostEnded;
import org.gridcase.organisation.StaffLeft;
import org.gridcase.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Work does not leave with the people: whoever loses a post or goes has her claimed steps put back
 * into the box they came from, in the same transaction.
 */
@Component
class Departures {

    private final WorkItemRepository items;
    private final Offers projection;
    private final Watchers watchers;
    private final Subjects subjects;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    Departures(
            WorkItemRepository items,
            Offers projection,
            Watchers watchers,
            Subjects subjects,
            Workflow workflow,
            AuditTrail audit,
            Clock clock,
            ZoneId zone) {
        this.items = items;
        this.projection = projection;
        this.watchers = watchers;
        this.subjects = subjects;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void left(StaffLeft left) {
        items.heldBy(left.staffId()).forEach(this::putBack);
    }

    @EventListener
    void ended(PostEnded ended) {
        if (ended.last().isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            items.heldBy(ended.staffId()).stream()
                    .filter(item -> item.unit().equals(ended.unit()))
                    .filter(item -> item.post().equals(ended.post().code()))
                    .forEach(this::putBack);
        }
    }

    private void putBack(WorkItem item) {
        projection.source(item.subjectRef()).lock(item.subjectRef());
        item.putBack();
        watchers.putBack(item);
        projection.publish(item, List.of(item.unit()));
        workflow.assign(item.taskId(), null);
        String kind = subjects.subject(item.subjectRef()).kind();
        audit.record(
                kind + ":" + item.subjectRef(),
                By.SYSTEM,
                "step.putBack",
                Map.of(
                        "item", Long.toString(item.getId()),
                        "process", item.process(),
                        "step", item.step(),
                        "stepName", item.stepName(),
                        "stepNameEn", item.stepNameEn()),
                null);
    }
}
