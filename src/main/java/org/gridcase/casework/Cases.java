package org.gridcase.casework;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseView.Deed;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.publicity.Notices;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.text.Locales;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a case beside its steps: look at it, change its path, withdraw it, note what
 * happens on site, rate it. A case that the actor may not see answers as if it did not exist.
 */
@Service
public class Cases {

    /** Message of the models: this path is left. */
    static final String HANDLING_STOPPED = "handling-stopped";

    static final String OBJECTION_RAISED = "objection-raised";

    private final CaseStore cases;
    private final CaseSight sight;
    private final CaseIntake intake;
    private final CaseDepartments departments;
    private final CasePeople people;
    private final Catalogue catalogue;
    private final CaseUnits units;
    private final Subjects subjects;
    private final Notices notices;
    private final Workflow workflow;
    private final Jurisdiction jurisdiction;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    Cases(
            CaseStore cases,
            CaseSight sight,
            CaseIntake intake,
            CaseDepartments departments,
            CasePeople people,
            Catalogue catalogue,
            CaseUnits units,
            Subjects subjects,
            Notices notices,
            Workflow workflow,
            Jurisdiction jurisdiction,
            Attachments attachments,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.cases = cases;
        this.sight = sight;
        this.intake = intake;
        this.departments = departments;
        this.people = people;
        this.catalogue = catalogue;
        this.units = units;
        this.subjects = subjects;
        this.notices = notices;
        this.workflow = workflow;
        this.jurisdiction = jurisdiction;
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
        return view(actor, sight.require(actor, number));
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
                () -> changeNow(actor, number, item, path, reason));
    }

    /** Ends a case that should not exist, e.g. a double report (作废). */
    public void withdraw(Actor actor, String number, String reason, String requestId) {
        once(
                requestId,
                actor,
                "case.withdraw",
                () -> {
                    Case theCase = sight.requireLocked(actor, number);
                    require(actor, theCase, Deed.WITHDRAW);
                    String words = words("reason", reason);
                    stop(theCase);
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
                    require(actor, theCase, Deed.NOTE);
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
                    require(actor, theCase, Deed.RATE);
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
                    require(actor, theCase, Deed.OBJECT);
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

    private void changeNow(
            Actor actor, String number, String itemCode, HandlingPath path, String reason) {
        Case theCase = sight.requireLocked(actor, number);
        require(actor, theCase, Deed.CHANGE_PATH);
        String words = words("reason", reason);
        MatterItem item =
                itemCode == null || itemCode.isBlank()
                        ? catalogue.item(theCase.item())
                        : catalogue
                                .find(itemCode)
                                .filter(MatterItem::active)
                                .orElseThrow(
                                        () -> new Invalid("item", "casework.error.itemUnknown"));
        boolean newItem = !item.code().equals(theCase.item());
        HandlingPath to = path != null ? path : newItem ? item.path() : theCase.path();
        if (to == theCase.path() && !newItem) {
            throw new Invalid("path", "casework.error.samePath");
        }
        var details = new HashMap<String, Object>();
        details.put("fromPath", theCase.path().code());
        details.put("toPath", to.code());
        details.put("fromItem", theCase.item());
        details.put("toItem", item.code());
        boolean restart = to != theCase.path();
        if (restart) {
            stop(theCase);
            theCase.changePath(item.code(), to);
        } else {
            theCase.recategorise(item.code());
        }
        subjects.changed(
                number,
                item.name(),
                item.name(Locales.ENGLISH),
                units.name(theCase.unit()) + " " + theCase.place(),
                theCase.unit(),
                to.code(),
                to == HandlingPath.EMERGENCY);
        audit.record(stream(number), actor.by(), "case.pathChanged", details, words);
        if (restart) {
            boolean onTheSpot =
                    theCase.onTheSpot() || actor.holds(Post.GRID_WORKER, theCase.unit());
            intake.start(theCase, onTheSpot);
        }
    }

    private void stop(Case theCase) {
        workflow.tell(theCase.processInstance(), HANDLING_STOPPED);
        departments.release(theCase);
        notices.withdrawOpen(theCase.number());
    }

    private void noteNow(Actor actor, String number, String text, List<Long> files) {
        Case theCase = sight.requireLocked(actor, number);
        require(actor, theCase, Deed.NOTE);
        String words = words("words", text);
        if (!files.isEmpty()) {
            attachments.attach(stream(number), actor.staffId(), files);
        }
        boolean tracking = mayTrack(actor, theCase);
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

    private CaseView view(Actor actor, Case c) {
        return new CaseView(
                c.number(),
                c.item(),
                c.path(),
                c.state(),
                c.unit(),
                c.handlingUnit(),
                c.place(),
                c.point(),
                c.quantity(),
                c.words(),
                c.channel(),
                c.isRaisedByResident() ? people.masked(c.number()).orElse(null) : null,
                c.reportedBy(),
                c.reportedAt(),
                people.mayReveal(actor, c) ? c.trackingCode() : null,
                c.approved(),
                departments.all(c.number()).stream().map(Cases::department).toList(),
                c.answeredAt(),
                c.filedAt(),
                c.rating(),
                c.ratingWords(),
                deeds(actor, c));
    }

    private static CaseView.Department department(CaseDepartment row) {
        return new CaseView.Department(
                row.unit(),
                row.role() == CaseDepartment.Role.RESPONDING,
                row.leading(),
                row.state().name(),
                row.askedAt(),
                row.answeredAt());
    }

    private Set<Deed> deeds(Actor actor, Case theCase) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        boolean open = !theCase.state().ended();
        boolean working = subjects.hasOpenWork(actor, theCase.number());
        if (open) {
            deeds.add(Deed.NOTE);
            if (working || jurisdiction.may(actor, Action.CHANGE_PATH, theCase.unit())) {
                deeds.add(Deed.CHANGE_PATH);
            }
            if (jurisdiction.may(actor, Action.ASSIGN, theCase.unit())) {
                deeds.add(Deed.WITHDRAW);
            }
            if (mayTrack(actor, theCase)) {
                deeds.add(Deed.TRACK);
            }
            if (theCase.state() == CaseState.NOTICE) {
                deeds.add(Deed.OBJECT);
            }
        }
        boolean rateable = theCase.answeredAt() != null || theCase.state() == CaseState.FILED;
        if (rateable
                && theCase.rating() == null
                && theCase.isRaisedByResident()
                && (working
                        || jurisdiction.may(actor, Action.SPEAK_FOR_RESIDENTS, theCase.unit()))) {
            deeds.add(Deed.RATE);
        }
        if (theCase.isRaisedByResident() && people.mayReveal(actor, theCase)) {
            deeds.add(Deed.REVEAL_PERSON);
        }
        return deeds;
    }

    /** The grid workers of the place keep tracking an emergency until it is over. */
    private static boolean mayTrack(Actor actor, Case theCase) {
        return theCase.path() == HandlingPath.EMERGENCY
                && theCase.trackingOverAt() == null
                && actor.holds(Post.GRID_WORKER, theCase.unit());
    }

    private void require(Actor actor, Case theCase, Deed deed) {
        if (theCase.state().ended() && deed != Deed.RATE) {
            throw new org.gridcase.shared.Conflict("casework.error.ended");
        }
        if (!deeds(actor, theCase).contains(deed)) {
            throw new Denied("casework.error.notAllowed");
        }
    }

    private static String words(String field, String words) {
        if (words == null || words.isBlank()) {
            throw new Invalid(field, "casework.error.wordsRequired");
        }
        if (words.length() > CaseIntake.MAX_WORDS) {
            throw new Invalid(field, "casework.error.tooLong", CaseIntake.MAX_WORDS);
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
