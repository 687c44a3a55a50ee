package org.gridcase.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseView.Deed;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a case beside its steps: look at it, change its path, withdraw it, note what
 * happens on site, rate it. A case that the actor may not see answers as if it did not exist.
 */
@Service
public class Cases {

    static final String OBJECTION_RAISED = "objection-raised";

    private final CaseSight sight;
    private final CaseDeeds deeds;
    private final PathChange pathChange;
    private final CaseViews views;
    private final CasePeople people;
    private final Subjects subjects;
    private final Notices notices;
    private final Workflow workflow;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    Cases(
            CaseSight sight,
            CaseDeeds deeds,
            PathChange pathChange,
            CaseViews views,
            CasePeople people,
            Subjects subjects,
            Notices notices,
            Workflow workflow,
            Attachments attachments,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.sight = sight;
        this.deeds = deeds;
        this.pathChange = pathChange;
        this.views = views;
        this.people = people;
        this.subjects = subjects;
        this.notices = notices;
        this.workflow = workflow;
        this.attachments = attachments;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The stream of a case in the audit trail, which also owns its files. */
    public static String stream(String number) {
        return CaseWork.KIND + ":" + number;
    }

    /** The case as the actor may see it. */
    @Transactional(readOnly = true)
    public CaseView view(Actor actor, String number) {
        return views.of(actor, sight.require(actor, number));
    }

    /** Throws {@link NotFound} unless the actor may see the case. */
    @Transactional(readOnly = true)
    public void requireSight(Actor actor, String number) {
        sight.require(actor, number);
    }

    /** The actor has looked at it: no longer news in her box "for information". */
    public void seen(Actor actor, String number) {
        transactions.run(() -> subjects.seen(actor.staffId(), number));
    }

    /** Who raised the case, in full. The look is on record. */
    public Optional<ReportMatter.Reporter> revealPerson(Actor actor, String number) {
        return transactions.run(() -> people.plain(actor, sight.require(actor, number)));
    }

    /**
     * A matter turns out to be of another kind: another item, another path, or both. Number and
     * history stay; the old path's process ends and the new one begins in the same transaction.
     *
     * @param item code of the new item, null to keep it
     * @param path the new path, null for the new item's own
     * @param reason required
     */
    public void changePath(
            Actor actor,
            String number,
            String item,
            HandlingPath path,
            String reason,
            String requestId) {
        once(
                requestId,
                actor,
                "case.changePath",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    deeds.require(actor, theCase, Deed.CHANGE_PATH);
                    pathChange.make(actor, theCase, item, path, words("reason", reason));
                });
    }

    /** Ends a case that should not exist, e.g. a double report (作废). */
    public void withdraw(Actor actor, String number, String reason, String requestId) {
        once(
                requestId,
                actor,
                "case.withdraw",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    deeds.require(actor, theCase, Deed.WITHDRAW);
                    String words = words("reason", reason);
                    pathChange.stop(theCase);
                    theCase.withdraw(clock.instant());
                    subjects.ended(number);
                    audit.record(stream(number), actor.by(), "case.withdrawn", Map.of(), words);
                });
    }

    /**
     * A note on the timeline. From the grid worker on site during an emergency it fulfils the duty
     * to keep tracking (domain.md section 6).
     */
    public void note(Actor actor, String number, String words, List<Long> files, String requestId) {
        once(requestId, actor, "case.note", () -> noteNow(actor, number, words, files));
    }

    /** Adds files to a case, with a line on the timeline. */
    public void attach(Actor actor, String number, List<Long> files, String requestId) {
        once(
                requestId,
                actor,
                "case.attach",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    deeds.require(actor, theCase, Deed.NOTE);
                    if (files.isEmpty()) {
                        throw new Invalid("attachments", "casework.error.noFile");
                    }
                    attachments.attach(stream(number), actor.staffId(), files);
                    audit.record(
                            stream(number),
                            actor.by(),
                            "case.filesAdded",
                            fileDetails(files),
                            null);
                });
    }

    /** An officer enters the resident's rating, 1 to 5 stars. */
    public void rate(Actor actor, String number, int stars, String words, String requestId) {
        once(
                requestId,
                actor,
                "case.rate",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    deeds.require(actor, theCase, Deed.RATE);
                    rate(theCase, stars, words, actor.by());
                });
    }

    /** Raises an objection to the case's public notice on behalf of a resident. */
    public void object(Actor actor, String number, String words, String contact, String requestId) {
        once(
                requestId,
                actor,
                "case.object",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    deeds.require(actor, theCase, Deed.OBJECT);
                    long notice =
                            notices.about(number)
                                    .orElseThrow(
                                            () -> new NotFound("publicity.error.noticeUnknown"))
                                    .id();
                    objected(notice, words, contact, actor.by());
                });
    }

    /** An objection to a notice: recorded first, then the process hears of it. */
    void objected(long notice, String words, String contact, By by) {
        String number = notices.object(notice, words, contact);
        audit.record(stream(number), by, "case.objected", Map.of(), null);
        workflow.announce(number, OBJECTION_RAISED);
    }

    void rate(Case theCase, int stars, String words, By by) {
        if (stars < 1 || stars > 5) {
            throw new Invalid("rating", "casework.error.stars");
        }
        if (words != null && words.length() > 500) {
            throw new Invalid("words", "casework.error.tooLong", 500);
        }
        theCase.rate(
                stars, words == null || words.isBlank() ? null : words.strip(), clock.instant());
        audit.record(stream(theCase.number()), by, "case.rated", Map.of("stars", stars), null);
    }

    private void noteNow(Actor actor, String number, String text, List<Long> files) {
        Case theCase = sight.requireLocked(actor, number);
        deeds.require(actor, theCase, Deed.NOTE);
        String words = words("words", text);
        if (!files.isEmpty()) {
            attachments.attach(stream(number), actor.staffId(), files);
        }
        boolean tracking = CaseDeeds.mayTrack(actor, theCase);
        if (tracking) {
            theCase.tracked(clock.instant());
        }
        audit.record(
                stream(number),
                actor.by(),
                tracking ? "case.tracked" : "case.noted",
                fileDetails(files),
                words);
    }

    private static String words(String field, String words) {
        if (words == null || words.isBlank()) {
            throw new Invalid(field, "casework.error.wordsRequired");
        }
        if (words.length() > MatterCheck.MAX_WORDS) {
            throw new Invalid(field, "casework.error.tooLong", MatterCheck.MAX_WORDS);
        }
        return words.strip();
    }

    private static Map<String, Object> fileDetails(List<Long> files) {
        return files.isEmpty()
                ? Map.of()
                : Map.of("files", files.stream().map(String::valueOf).toList());
    }

    private void once(String requestId, Actor actor, String operation, Runnable command) {
        transactions.run(() -> requests.once(requestId, actor.staffId(), operation, command));
    }
}
