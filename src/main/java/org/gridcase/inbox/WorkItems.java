package org.gridcase.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Staff;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
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

    /** Longest reason or report, in characters. */
    static final int MAX_WORDS = 2000;

    private final WorkItemRepository items;
    private final WorkOfferRepository offers;
    private final Offers projection;
    private final Watchers watchers;
    private final Subjects subjects;
    private final StepForms forms;
    private final StepReports reports;
    private final StepDrafts drafts;
    private final Attachments attachments;
    private final ProcessModels models;
    private final Workflow workflow;
    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
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
            StepForms forms,
            StepReports reports,
            StepDrafts drafts,
            Attachments attachments,
            ProcessModels models,
            Workflow workflow,
            Staff staff,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.projection = projection;
        this.watchers = watchers;
        this.subjects = subjects;
        this.forms = forms;
        this.reports = reports;
        this.drafts = drafts;
        this.attachments = attachments;
        this.models = models;
        this.workflow = workflow;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
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
                    conclude(actor, item, report);
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
            conclude(actor, item, ReportBack.form(null, id, Map.of()));
        } else {
            record(item, actor, "step.claimed", Map.of(), null);
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
        record(item, actor, "step.putBack", Map.of(), optionalWords(reason));
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
        String words = requiredWords("reason", reason);
        List<String> offered = offers.audiences(id);
        if (item.state() == WorkItem.State.OFFERED) {
            item.claim(to, clock.instant());
            offers.withdraw(id);
        } else {
            item.handOver(to, clock.instant());
        }
        watchers.taken(item);
        workflow.assign(item.taskId(), to);
        record(item, actor, "step.handedOver", Map.of("to", staff.member(to).name()), words);
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

    private void conclude(Actor actor, WorkItem item, ReportBack report) {
        StepDefinition step = models.step(item.definitionId(), item.step());
        boolean button =
                report.outcome() != null && StepDefinition.BUTTONS.contains(report.outcome());
        if (button && !step.outcomes().contains(report.outcome())) {
            throw new Denied("inbox.error.outcomeNotHere");
        }
        Map<String, Object> data = report.data();
        String words = report.words();
        String outcome = report.outcome();
        if (button) {
            words = requiredWords("words", words);
        } else {
            data = forms.validate(actor, item, step, data);
            words = forms.words(step, data);
            outcome = StepForms.outcome(data);
        }
        List<Long> files = files(step, report, data, button);
        String owner = stream(item);
        if (!files.isEmpty()) {
            attachments.attach(owner, actor.staffId(), files);
        }
        Instant now = clock.instant();
        By by = actingFor(actor, item);
        var stepReport =
                new StepReport(
                        item.getId(),
                        item.subjectRef(),
                        item.process(),
                        item.step(),
                        item.unit(),
                        by,
                        outcome,
                        data,
                        words,
                        files,
                        now);
        Map<String, Object> facts =
                new HashMap<>(projection.source(item.subjectRef()).reportedBack(stepReport));
        facts.put("outcome", outcome);
        item.done(actor.staffId(), outcome, now);
        watchers.done(item, by);
        reports.keep(stepReport);
        drafts.done(item.getId());
        record(
                item,
                actor,
                "step.done",
                Map.of("outcome", outcome, "files", files.stream().map(String::valueOf).toList()),
                words);
        subjects.tookPart(actor.staffId(), item.subjectRef());
        workflow.complete(item.taskId(), facts);
        changed(item, List.of(), actor.staffId());
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

    private By actingFor(Actor actor, WorkItem item) {
        return actor.holdings().stream()
                .filter(h -> h.unit().equals(item.unit()) && h.post().code().equals(item.post()))
                .findFirst()
                .map(h -> actor.as(h.post(), h.unit()))
                .orElseGet(actor::by);
    }

    private void record(
            WorkItem item, Actor actor, String action, Map<String, ?> more, String words) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("item", Long.toString(item.getId()));
        details.put("process", item.process());
        details.put("step", item.step());
        details.put("stepName", item.stepName());
        details.put("stepNameEn", item.stepNameEn());
        audit.record(stream(item), actingFor(actor, item), action, details, words);
    }

    /** The audit stream of the item's subject, which also owns its files. */
    private String stream(WorkItem item) {
        return subjects.subject(item.subjectRef()).kind() + ":" + item.subjectRef();
    }

    private List<Long> files(
            StepDefinition step, ReportBack report, Map<String, Object> data, boolean button) {
        if (button) {
            return report.attachments();
        }
        List<Long> files = new ArrayList<>(report.attachments());
        files.addAll(forms.files(step, data));
        return files.stream().distinct().toList();
    }

    private void changed(WorkItem item, List<String> audiences, String... people) {
        events.publishEvent(
                new WorkChanged(item.subjectRef(), Set.copyOf(audiences), Set.of(people)));
    }

    private void once(String requestId, Actor actor, String operation, Runnable command) {
        transactions.run(() -> requests.once(requestId, actor.staffId(), operation, command));
    }

    private static String requiredWords(String field, String words) {
        String trimmed = optionalWords(words);
        if (trimmed == null) {
            throw new Invalid(field, "inbox.error.reasonRequired");
        }
        return trimmed;
    }

    private static String optionalWords(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > MAX_WORDS) {
            throw new Invalid("words", "inbox.error.wordsTooLong", MAX_WORDS);
        }
        return words.strip();
    }
}
