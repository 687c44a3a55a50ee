package org.gridcase.supervision;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.DueDates;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.Subjects;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Urging by hand (催办): supervisors urge steps of their units, whoever reported a matter urges what
 * it waits for. At most once an hour for each step and kind of urger; on the timeline, counted, and
 * told to who has the step.
 */
@Service
public class Urging {

    /** Steps urged at once. */
    public static final int MOST = 100;

    public static final int MAX_WORDS = 500;

    private final WorkBoxes boxes;
    private final DueDates dueDates;
    private final Subjects subjects;
    private final UrgeBook book;
    private final StepClockRepository clocks;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Urging(
            WorkBoxes boxes,
            DueDates dueDates,
            Subjects subjects,
            UrgeBook book,
            StepClockRepository clocks,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.boxes = boxes;
        this.dueDates = dueDates;
        this.subjects = subjects;
        this.book = book;
        this.clocks = clocks;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A supervisor urges steps. Each is urged or refused by itself, and the answer says which.
     *
     * @param words what is said, may be null
     * @throws Invalid for none or more than {@link #MOST} at once
     */
    public List<Urged> urge(
            Actor actor, Collection<Long> workItems, String words, String requestId) {
        if (workItems.isEmpty() || workItems.size() > MOST) {
            throw new Invalid("workItems", "supervision.error.urgeMost", MOST);
        }
        String said = words(words);
        return workItems.stream()
                .distinct()
                .map(
                        item ->
                                transactions.run(
                                        () ->
                                                once(
                                                        actor.staffId(),
                                                        requestId == null
                                                                ? null
                                                                : requestId + ":" + item,
                                                        () -> urgeNow(actor, item, said))))
                .toList();
    }

    /**
     * Whoever reported a matter urges all that it waits for.
     *
     * @throws Denied for everybody else
     * @throws Conflict when nothing waits or it was urged within the hour
     */
    public void urgeOwn(Actor actor, String ref, String words, String requestId) {
        String said = words(words);
        InboxRow row =
                boxes.subject(actor, ref)
                        .orElseThrow(() -> new NotFound("inbox.error.subjectUnknown"));
        if (!reported(actor, row.ref())) {
            throw new Denied("supervision.error.notReporter");
        }
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                "case.urge",
                                () -> urgeAll(ref, actor.by(), said)));
    }

    /** The same by the resident, whose tracking code the caller has checked. */
    public void urgeByResident(String ref, By resident) {
        transactions.run(() -> urgeAll(ref, resident, null));
    }

    /** Whether the actor reported the matter. */
    public boolean reported(Actor actor, String ref) {
        return book.reported(actor.staffId(), ref);
    }

    private Urged urgeNow(Actor actor, long item, String words) {
        Optional<InboxRow> known = boxes.item(actor, item);
        if (known.isEmpty()) {
            return new Urged(item, null, "inbox.error.itemUnknown");
        }
        String ref = known.get().ref();
        if (!jurisdiction.may(actor, Action.URGE, known.get().atUnit())) {
            return new Urged(item, ref, "organisation.error.notAllowed");
        }
        dueDates.lock(ref);
        // read anew: what was true before the lock may have passed
        InboxRow row = boxes.item(actor, item).orElseThrow();
        if (row.endedAt() != null) {
            return new Urged(item, ref, "inbox.error.notOpen");
        }
        if (book.lately(item, UrgerKind.SUPERVISOR)) {
            return new Urged(item, ref, "supervision.error.urgedLately");
        }
        record(step(row), UrgerKind.SUPERVISOR, actor.by(), words);
        return new Urged(item, ref, null);
    }

    private void urgeAll(String ref, By by, String words) {
        dueDates.lock(ref);
        List<UrgeBook.Step> open = book.open(ref);
        if (open.isEmpty()) {
            throw new Conflict("supervision.error.nothingWaits");
        }
        List<UrgeBook.Step> fresh =
                open.stream()
                        .filter(step -> !book.lately(step.item(), UrgerKind.REPORTER))
                        .toList();
        if (fresh.isEmpty()) {
            throw new Conflict("supervision.error.urgedLately");
        }
        fresh.forEach(step -> record(step, UrgerKind.REPORTER, by, words));
    }

    private void record(UrgeBook.Step step, UrgerKind kind, By by, String words) {
        book.write(step, kind, by.staffId(), words);
        Map<String, Object> details = new HashMap<>();
        details.put("item", Long.toString(step.item()));
        details.put("stepName", step.name());
        details.put("stepNameEn", step.nameEn());
        audit.record(dueDates.stream(step.ref()), by, "step.urged", details, words);
        dueDates.urged(step.item());
        if (step.holder() != null) {
            subjects.inform(step.ref(), Set.of(step.holder()));
        }
        StepClock late = clocks.findById(step.item()).orElseThrow();
        events.publishEvent(
                new UrgedByHand(OverdueSupervision.ref(late), kind, by.staffId(), clock.instant()));
    }

    private static UrgeBook.Step step(InboxRow row) {
        return new UrgeBook.Step(
                row.workItem(), row.ref(), row.stepName(), row.stepNameEn(), row.holder());
    }

    private Urged once(String staffId, String requestId, Supplier<Urged> work) {
        return requests.once(requestId, staffId, "step.urge", Urged.class, work);
    }

    private static String words(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > MAX_WORDS) {
            throw new Invalid("words", "supervision.error.wordsLong", MAX_WORDS);
        }
        return words.strip();
    }
}
