package org.gridcase.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.Subject;
import org.gridcase.inbox.Subjects;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.text.Locales;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Service;

/**
 * Reports of matters (上报). One transaction makes the case, its first work item and its process; the
 * same request twice makes one case.
 */
@Service
public class CaseIntake {

    private final CaseStore cases;
    private final CaseNumbers numbers;
    private final CasePeople people;
    private final Catalogue catalogue;
    private final MatterCheck check;
    private final CaseUnits caseUnits;
    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final Subjects subjects;
    private final WorkDesk desk;
    private final WorkItems workItems;
    private final Workflow workflow;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    CaseIntake(
            CaseStore cases,
            CaseNumbers numbers,
            CasePeople people,
            Catalogue catalogue,
            MatterCheck check,
            CaseUnits caseUnits,
            Staff staff,
            Jurisdiction jurisdiction,
            Subjects subjects,
            WorkDesk desk,
            WorkItems workItems,
            Workflow workflow,
            Attachments attachments,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.people = people;
        this.catalogue = catalogue;
        this.check = check;
        this.caseUnits = caseUnits;
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.subjects = subjects;
        this.desk = desk;
        this.workItems = workItems;
        this.workflow = workflow;
        this.attachments = attachments;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the reporter is told.
     *
     * @param number the case's number
     * @param trackingCode for the resident, to follow and rate without login
     */
    public record Receipt(String number, String trackingCode) {}

    /**
     * Reports a matter.
     *
     * @throws Invalid with every field that is wrong
     */
    public Receipt report(Actor actor, ReportMatter matter) {
        return transactions.run(
                () ->
                        requests.once(
                                matter.requestId(),
                                actor.staffId(),
                                "case.report",
                                Receipt.class,
                                () -> open(actor, matter)));
    }

    private Receipt open(Actor actor, ReportMatter matter) {
        UnitView grid = check.gridOf(actor, matter);
        jurisdiction.require(actor, Action.REPORT, grid.code());
        MatterItem item = catalogue.item(matter.item());
        boolean inOwnGrid = actor.holds(Post.GRID_WORKER, grid.code());
        String number = numbers.next(grid.code());
        Case theCase =
                new Case(
                        number,
                        item.code(),
                        item.path(),
                        grid.code(),
                        place(matter, grid),
                        matter.point() == null ? grid.centre() : matter.point(),
                        matter.quantity() == null ? 1 : matter.quantity(),
                        matter.words().strip(),
                        matter.channel(),
                        actor.staffId(),
                        clock.instant(),
                        numbers.trackingCode());
        boolean raised = matter.reporter() != null && !matter.reporter().isBlank();
        if (raised) {
            theCase.hasReporter();
        }
        cases.add(theCase, caseUnits.upwards(grid.code()));
        if (raised) {
            people.add(number, matter.reporter());
        }
        By by = reporterPost(actor, grid.code());
        List<Long> files = matter.attachments();
        if (!files.isEmpty()) {
            attachments.attach(Cases.stream(number), actor.staffId(), files);
        }
        audit.begin(
                Cases.stream(number),
                by,
                "case.reported",
                Map.of(
                        "item", item.code(),
                        "path", item.path().code(),
                        "channel", matter.channel().name(),
                        "quantity", theCase.quantity(),
                        "files", files.stream().map(String::valueOf).toList()),
                theCase.words());
        subjects.opened(
                new Subject(
                        number,
                        CaseWork.KIND,
                        item.name(),
                        item.name(Locales.ENGLISH),
                        theCase.placeIn(grid.name()),
                        grid.code(),
                        item.path().code(),
                        item.path() == HandlingPath.EMERGENCY,
                        actor.staffId(),
                        clock.instant()));
        start(theCase, inOwnGrid);
        if (matter.handled() != null && !matter.handled().isBlank()) {
            settleAtOnce(actor, theCase, matter.handled());
        }
        return new Receipt(number, theCase.trackingCode());
    }

    /** Starts the process of the case's path, for a new case and after a change of path. */
    void start(Case theCase, boolean onTheSpot) {
        theCase.begin(levelOf(theCase, caseUnits), onTheSpot);
        String process = theCase.path().code();
        theCase.runsIn(
                workflow.start(
                        process,
                        theCase.number(),
                        new HashMap<>(
                                Map.of("caseNumber", theCase.number(), "onTheSpot", onTheSpot))));
        if (theCase.path() == HandlingPath.EMERGENCY) {
            subjects.inform(theCase.number(), thoseResponsible(theCase.unit()));
        }
    }

    /**
     * General matters begin in the grid, the others in the community, never below where it stood.
     */
    static String levelOf(Case theCase, CaseUnits caseUnits) {
        String stood = theCase.handlingUnit() == null ? theCase.unit() : theCase.handlingUnit();
        if (theCase.path() == HandlingPath.GENERAL || !stood.equals(theCase.unit())) {
            return stood;
        }
        return caseUnits.atOrNearest(theCase.unit(), Tier.COMMUNITY);
    }

    /**
     * Heads and supervisors of the grid, its community and the town hear of an emergency at once.
     */
    List<String> thoseResponsible(String grid) {
        List<String> people = new ArrayList<>();
        for (String unit : caseUnits.upwards(grid)) {
            for (Post post :
                    List.of(
                            Post.GRID_ADMINISTRATOR,
                            Post.GRID_SUPERVISOR,
                            Post.POLICE_SUPERVISOR,
                            Post.POLICE_OFFICER)) {
                staff.holders(post, unit).stream().map(StaffView::id).forEach(people::add);
            }
        }
        return people.stream().distinct().toList();
    }

    /** 现场处理: reported, handled and registered in one go, each with its own record. */
    private void settleAtOnce(Actor actor, Case theCase, String result) {
        WorkItemView handle =
                desk.steps(actor, theCase.number()).stream()
                        .filter(WorkItemView::open)
                        .findFirst()
                        .orElseThrow();
        if (handle.holder() == null) {
            workItems.claim(actor, handle.id(), null);
        }
        workItems.reportBack(
                actor, ReportBack.form(null, handle.id(), Map.of("result", result.strip())));
    }

    private static String place(ReportMatter matter, UnitView grid) {
        return matter.place() == null || matter.place().isBlank()
                ? grid.name()
                : matter.place().strip();
    }

    private static By reporterPost(Actor actor, String grid) {
        return actor.holdings().stream()
                .filter(h -> h.unit().equals(grid))
                .findFirst()
                .map(h -> actor.as(h.post(), h.unit()))
                .orElseGet(actor::by);
    }
}
