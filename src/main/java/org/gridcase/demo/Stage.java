package org.gridcase.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.Cases;
import org.gridcase.casework.ReportMatter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.Subjects;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.shared.text.Locales;
import org.gridcase.workflow.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the tales are played: every act goes through the service that the pages use. */
@Component
@Profile("demo")
class Stage {

    private static final int MANY = 200;

    /** Bells that ring when a visitor comes. */
    private static final int FEW = 6;

    private static final Set<String> WITH_PHOTOGRAPH =
            Set.of("handle", "settle", "verify", "departmentHandles", "respond", "track");

    private final CaseIntake intake;
    private final Cases cases;
    private final WorkItems workItems;
    private final WorkDesk desk;
    private final WorkBoxes boxes;
    private final Subjects subjects;
    private final Bell bell;
    private final Transactions transactions;
    private final Attachments attachments;
    private final Cast cast;
    private final FilledForms forms;
    private final Phrases phrases;
    private final Places places;
    private final Clock clock;
    private final ZoneId zone;

    Stage(
            CaseIntake intake,
            Cases cases,
            WorkItems workItems,
            WorkDesk desk,
            WorkBoxes boxes,
            Subjects subjects,
            Bell bell,
            Transactions transactions,
            Attachments attachments,
            Cast cast,
            FilledForms forms,
            Phrases phrases,
            Places places,
            Clock clock,
            ZoneId zone) {
        this.intake = intake;
        this.cases = cases;
        this.workItems = workItems;
        this.desk = desk;
        this.boxes = boxes;
        this.subjects = subjects;
        this.bell = bell;
        this.transactions = transactions;
        this.attachments = attachments;
        this.cast = cast;
        this.forms = forms;
        this.phrases = phrases;
        this.places = places;
        this.clock = clock;
        this.zone = zone;
    }

    void report(Tale tale, boolean settled) {
        Matter matter = tale.matter();
        List<Long> photographs =
                tale.path() != HandlingPath.APPROVAL && tale.random.nextInt(tale.lead ? 3 : 10) == 0
                        ? List.of(photograph(tale, tale.reporter(), true))
                        : List.of();
        var receipt =
                intake.report(
                        tale.reporter(),
                        new ReportMatter(
                                null,
                                matter.item().code(),
                                matter.words(),
                                matter.quantity(),
                                tale.grid.code(),
                                matter.place(),
                                places.within(tale.grid, tale.random),
                                matter.channel(),
                                tale.resident(),
                                settled ? forms.handled(tale) : null,
                                photographs));
        tale.numbered(receipt.number());
    }

    /** Somebody claims the step unless somebody has it. */
    void claimed(Tale tale, String step, String unit) {
        claim(tale, open(tale, step, unit).orElseThrow(), unit);
    }

    /** Whoever has the step, or claims it now, reports back. */
    void done(Tale tale, String step, String unit, String outcome) {
        WorkItemView item = open(tale, step, unit).orElseThrow();
        Actor worker = claim(tale, item, unit);
        if (tale.doneByClaiming(step)) {
            return;
        }
        Map<String, Object> form = new HashMap<>(forms.of(step, tale, today()));
        if (outcome != null) {
            form.putAll(forms.decided(step, outcome, tale));
        }
        if (WITH_PHOTOGRAPH.contains(step) && tale.random.nextInt(tale.lead ? 5 : 20) == 0) {
            form.put("attachments", List.of(Long.toString(photograph(tale, worker, false))));
        }
        workItems.reportBack(worker, ReportBack.form(null, item.id(), form));
    }

    /** A button beside the form, with the reason. */
    void pressed(Tale tale, String step, String unit, String outcome, Map<String, Object> data) {
        WorkItemView item = open(tale, step, unit).orElseThrow();
        Actor worker = claim(tale, item, unit);
        String reason =
                switch (outcome) {
                    case Outcome.RETURNED ->
                            step.equals("departmentHandles")
                                    ? phrases.with("return-reason", "改派", tale.random)
                                    : phrases.with("return-reason", "!改派", tale.random);
                    case Outcome.DEPARTMENTS -> phrases.with("escalate-reason", "专业", tale.random);
                    default -> phrases.any("escalate-reason", tale.random);
                };
        workItems.reportBack(
                worker, new ReportBack(null, item.id(), outcome, data, reason, List.of()));
    }

    /** Hands the step to a colleague who holds another post in the same unit. */
    void handedOver(Tale tale, String step, Post to) {
        WorkItemView item = open(tale, step, null).orElseThrow();
        Actor from = claim(tale, item, null);
        Actor colleague = cast.pick(to, item.unit(), tale.lead, tale.random);
        if (!colleague.staffId().equals(from.staffId())) {
            workItems.handOver(
                    from,
                    item.id(),
                    colleague.staffId(),
                    phrases.any("handover-reason", tale.random),
                    null);
        }
    }

    void putBack(Tale tale, String step) {
        WorkItemView item = open(tale, step, null).orElseThrow();
        Actor worker = claim(tale, item, null);
        workItems.putBack(worker, item.id(), phrases.any("put-back", tale.random), null);
    }

    /** The n-th note of the tracking on site, by whoever does it. */
    void noted(Tale tale, int nth) {
        Actor worker =
                open(tale, "track", null)
                        .map(WorkItemView::holder)
                        .map(cast::actor)
                        .orElseGet(() -> gridWorker(tale));
        List<Long> photographs = nth == 0 ? List.of(photograph(tale, worker, true)) : List.of();
        cases.note(worker, tale.number(), phrases.nth("track-note", nth), photographs, null);
    }

    void changedPath(Tale tale, Matter to, String reason) {
        cases.changePath(gridWorker(tale), tale.number(), to.item().code(), null, reason, null);
    }

    private Actor gridWorker(Tale tale) {
        return cast.pick(Post.GRID_WORKER, tale.grid.code(), tale.lead, tale.random);
    }

    void withdrawn(Tale tale) {
        Actor by = cast.pick(Post.GRID_ADMINISTRATOR, tale.grid.code(), tale.lead, tale.random);
        String reason =
                tale.path() == HandlingPath.APPROVAL ? "申请人书面撤回申请，作废。" : "与同一地点已上报的案件重复，作废，以先报的为准。";
        cases.withdraw(by, tale.number(), reason, null);
    }

    void objected(Tale tale) {
        Actor clerk = cast.near(Post.COMMUNITY_CLERK, tale.grid.code(), tale.lead, tale.random);
        cases.object(clerk, tale.number(), phrases.any("objection", tale.random), null, null);
    }

    void rated(Tale tale) {
        Actor clerk = cast.near(Post.COMMUNITY_CLERK, tale.grid.code(), tale.lead, tale.random);
        int mood = tale.random.nextInt(10);
        int nth = mood < 6 ? mood : mood == 9 ? 6 + tale.random.nextInt(2) : mood - 6;
        int stars = nth == 1 || nth == 4 ? 4 : nth == 6 ? 2 : nth == 7 ? 3 : 5;
        cases.rate(clerk, tale.number(), stars, phrases.nth("rating", nth), null);
    }

    /** Whoever is on the login page has read what is older than this, and all but the last few. */
    void read(Instant before) {
        for (Actor lead : cast.leads()) {
            boxes.page(lead, Box.FOR_INFORMATION, InboxFilter.NONE, null, MANY).items().stream()
                    .filter(row -> row.sortedAt().isBefore(before))
                    .forEach(
                            row ->
                                    transactions.run(
                                            () -> subjects.seen(lead.staffId(), row.ref())));
            bell.readOlder(lead, before);
            List<Bell.Line> rung = bell.page(lead, Locales.CHINESE, null, FEW).items();
            if (rung.size() == FEW) {
                bell.readOlder(lead, rung.get(FEW - 1).at());
            }
        }
    }

    private Actor claim(Tale tale, WorkItemView item, String unit) {
        if (item.holder() != null) {
            return cast.actor(item.holder());
        }
        String at = unit == null ? item.unit() : unit;
        Actor claimer = cast.pick(Post.of(item.post()), at, tale.lead, tale.random);
        workItems.claim(claimer, item.id(), null);
        return claimer;
    }

    /** The open step of this id; where several units have it, the named one's. */
    private Optional<WorkItemView> open(Tale tale, String step, String unit) {
        return desk.steps(Actor.SYSTEM, tale.number()).stream()
                .filter(item -> item.open() && item.step().equals(step))
                .filter(
                        item ->
                                unit == null
                                        || item.unit().equals(unit)
                                        || step.equals("claimHardMatter"))
                .findFirst();
    }

    private long photograph(Tale tale, Actor by, boolean before) {
        byte[] picture = Sketch.of(tale, before, clock.instant().atZone(zone));
        String name = before ? "现场.jpg" : "处理后.jpg";
        return attachments.draft(by.staffId(), name, new ByteArrayInputStream(picture)).id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
