package org.gridcase.inbox;

import java.time.Instant;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clocks of steps tell the inbox, so that every list shows and sorts by what the clock
 * says. The one who keeps the clocks calls it, in the transaction that moves them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DueDates {

    private final WorkItemRepository items;
    private final WorkOfferRepository offers;
    private final Offers projection;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    DueDates(
            WorkItemRepository items,
            WorkOfferRepository offers,
            Offers projection,
            Subjects subjects,
            ApplicationEventPublisher events) {
        this.items = items;
        this.offers = offers;
        this.projection = projection;
        this.subjects = subjects;
        this.events = events;
    }

    /** Locks the subject of a work item, so that commands on it follow each other. */
    public void lock(String ref) {
        projection.source(ref).lock(ref);
    }

    /** The audit stream of a subject. */
    public String stream(String ref) {
        return subjects.subject(ref).kind() + ":" + ref;
    }

    /** Whether the actor may know of a subject; to others it does not exist. */
    public boolean mayKnow(Actor actor, String ref) {
        return projection.source(ref).mayKnow(actor, ref);
    }

    /** The item is due at another time now, provisionally where a year is not announced yet. */
    public void moved(long workItem, Instant dueAt, boolean provisional) {
        WorkItem item = item(workItem);
        if (item.due(dueAt, provisional)) {
            offers.due(workItem, dueAt);
            changed(item);
            dueMoved(item);
        }
    }

    /** The item's clock stands still, or runs again until the given instant. */
    public void paused(long workItem, boolean paused) {
        WorkItem item = item(workItem);
        item.pause(paused);
        offers.paused(workItem, paused);
        changed(item);
        dueMoved(item);
    }

    /** Somebody urged it; who has it sees how often. */
    public void urged(long workItem) {
        WorkItem item = item(workItem);
        item.urge();
        changed(item);
    }

    private WorkItem item(long workItem) {
        return items.findById(workItem).orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
    }

    private void dueMoved(WorkItem item) {
        events.publishEvent(
                new DueMoved(item.getId(), item.subjectRef(), item.process(), item.step()));
    }

    private void changed(WorkItem item) {
        events.publishEvent(
                new WorkChanged(
                        item.subjectRef(),
                        Set.copyOf(offers.audiences(item.getId())),
                        item.assignee() == null ? Set.of() : Set.of(item.assignee())));
    }
}
