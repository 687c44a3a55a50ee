package org.gridcase.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What people do with work items (domain.md section 4): claim, put back, hand over, report back.
 * Each command is one transaction that changes the item, the subject and the process together.
 *
 * <p>An item that the actor may not see answers as if it did not exist; one that somebody else has
 * answers with a {@link Conflict} that says who.
 */
@Service
public class WorkItems {

    private final WorkItemRepository items;
    private final WorkOfferRepository offers;
    private final Offers projection;
    private final Watchers watchers;
    private final Subjects subjects;
    private final StepRecord records;
    private final Conclusion conclusion;
    private final ProcessModels models;
    private final Workflow workflow;
    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final Requests requests;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItems(
            WorkItemRepository items,
            WorkOfferRepository offers,
            Offers projection,
            Watchers watchers,
            Subjects subjects,
            StepRecord records,
            Conclusion conclusion,
            ProcessModels models,
            Workflow workflow,
            Staff staff,
            Jurisdiction jurisdiction,
            Requests requests,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.projection = projection;
        this.watchers = watchers;
        this.subjects = subjects;
        this.records = records;
        this.conclusion = conclusion;
        this.models = models;
        this.workflow = workflow;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.requests = requests;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Claims an offered item (签收). Two who try at once: one wins, the other is told who has it.
     * Where claiming is all there is to do, the step is done with it.
     */
    public void claim(Actor actor, long id, String requestId) {
        once(requestId, actor, "inbox.claim", () -> claimNow(actor, id));
    }

    /** Puts a claimed item back into the box it came from (退回待签). */
    public void putBack(Actor actor, long id, String reason, String requestId) {
        once(requestId, actor, "inbox.putBack", () -> putBackNow(actor, id, reason));
    }

    /**
     * Hands an item to a named colleague of the same unit (转办). Whoever has it may do so, and
     * whoever assigns work in the unit.
     */
    public void handOver(Actor actor, long id, String toStaffId, String reason, String requestId) {
        once(requestId, actor, "inbox.handOver", () -> handOverNow(actor, id, toStaffId, reason));
    }

    /**
     * Reports back on an item (反馈).
     *
     * @throws Invalid when the form is incomplete or wrong, with an error for each field
     */
    public void reportBack(Actor actor, ReportBack report) {
        once(
                report.requestId(),
                actor,
                "inbox.reportBack",
                () -> {
                    WorkItem item = locked(report.workItem());
                    requireHolder(actor, item);
                    conclusion.of(actor, item, report);
                    changed(item, List.of(), actor.staffId());
                });
    }

    private void claimNow(Actor actor, long id) {
        WorkItem item = locked(id);
        List<String> offered = offers.audiences(id);
        List<Holding> fitting =
                actor.holdings().stream().filter(h -> offered.contains(h.audience())).toList();
        if (item.assignee() != null || !item.open()) {
            requireSight(actor, item);
            refuseTaken(actor, item);
            return;
        }
        if (fitting.isEmpty()) {
            throw new NotFound("inbox.error.itemUnknown");
        }
        Holding holding = fitting.get(0);
        item.claim(actor.staffId(), clock.instant());
        item.takenBy(holding.unit());
        watchers.taken(item);
        offers.withdraw(id);
        workflow.assign(item.taskId(), actor.staffId());
        StepDefinition step = models.step(item.definitionId(), item.step());
        if (step.claimCompletes()) {
            conclusion.of(actor, item, ReportBack.form(null, id, Map.of()));
        } else {
            records.write(item, actor, "step.claimed", Map.of(), null);
        }
        changed(item, offered, actor.staffId());
    }

    /** A second click of the winner is no error; anybody else is told who has it. */
    private void refuseTaken(Actor actor, WorkItem item) {
        if (actor.staffId().equals(item.assignee())) {
            return;
        }
        if (item.assignee() == null) {
            throw new Conflict("inbox.error.notOpen");
        }
        throw new Conflict("inbox.error.takenBy", staff.member(item.assignee()).name());
    }

    private void putBackNow(Actor actor, long id, String reason) {
        WorkItem item = locked(id);
        requireHolder(actor, item);
        item.putBack();
        watchers.putBack(item);
        projection.publish(item, List.of(item.unit()));
        workflow.assign(item.taskId(), null);
        records.write(item, actor, "step.putBack", Map.of(), StepWords.optional(reason));
        changed(item, List.of(), actor.staffId());
    }

    private void handOverNow(Actor actor, long id, String to, String reason) {
        WorkItem item = locked(id);
        if (!has(actor, item)) {
            requireSight(actor, item);
            jurisdiction.require(actor, Action.ASSIGN, item.unit());
        }
        if (!item.open()) {
            throw new Conflict("inbox.error.notOpen");
        }
        if (colleagues(item).stream().noneMatch(person -> person.equals(to))) {
            throw new Invalid("to", "inbox.error.noColleague");
        }
        String words = StepWords.required("reason", reason);
        List<String> offered = offers.audiences(id);
        if (item.state() == WorkItem.State.OFFERED) {
            item.claim(to, clock.instant());
            offers.withdraw(id);
        } else {
            item.handOver(to, clock.instant());
        }
        watchers.taken(item);
        workflow.assign(item.taskId(), to);
        records.write(item, actor, "step.handedOver", Map.of("to", staff.member(to).name()), words);
        events.publishEvent(new WorkHanded(item.getId(), actor.staffId(), to));
        subjects.tookPart(actor.staffId(), item.subjectRef());
        changed(item, offered, actor.staffId(), to);
    }

    /** Staff ids of those to whom an item can be handed: everybody with a post in its unit. */
    List<String> colleagues(WorkItem item) {
        return staff.colleagues(item.unit()).stream()
                .map(person -> person.id())
                .distinct()
                .toList();
    }

    /**
     * Locks the subject before the item is read, so that what is read is what the last one left.
     */
    private WorkItem locked(long id) {
        String ref = subjects.ofItem(id).ref();
        projection.source(ref).lock(ref);
        return items.findById(id).orElseThrow();
    }

    /** The holder, or a deputy who stands in for her in the item's post. */
    static boolean has(Actor actor, WorkItem item) {
        return item.assignee() != null
                && (item.assignee().equals(actor.staffId())
                        || actor.holdings().stream()
                                .anyMatch(
                                        holding ->
                                                item.assignee().equals(holding.actingFor())
                                                        && holding.unit().equals(item.unit())
                                                        && holding.post()
                                                                .code()
                                                                .equals(item.post())));
    }

    private void requireHolder(Actor actor, WorkItem item) {
        if (has(actor, item) && item.open()) {
            return;
        }
        requireSight(actor, item);
        if (!item.open()) {
            throw new Conflict("inbox.error.notOpen");
        }
        if (item.assignee() == null) {
            throw new Conflict("inbox.error.claimFirst");
        }
        throw new Conflict("inbox.error.takenBy", staff.member(item.assignee()).name());
    }

    /** Who may not know of the subject is told that there is no such item. */
    private void requireSight(Actor actor, WorkItem item) {
        boolean mine =
                actor.staffId().equals(item.assignee())
                        || offers.audiences(item.getId()).stream()
                                .anyMatch(actor.audiences()::contains);
        if (!mine && !projection.source(item.subjectRef()).mayKnow(actor, item.subjectRef())) {
            throw new NotFound("inbox.error.itemUnknown");
        }
    }

    private void changed(WorkItem item, List<String> audiences, String... people) {
        events.publishEvent(
                new WorkChanged(item.subjectRef(), Set.copyOf(audiences), Set.of(people)));
    }

    private void once(String requestId, Actor actor, String operation, Runnable command) {
        transactions.run(() -> requests.once(requestId, actor.staffId(), operation, command));
    }
}
