package org.gridcase.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.Offer;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.shared.Ids;
import org.gridcase.supervision.PaperClocks;
import org.gridcase.trial.KnownLimits.Known;
import org.gridcase.trial.TrialNote.Type;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepListener;
import org.gridcase.workflow.StepOffered;
import org.gridcase.worktime.StepLimit;

/**
 * The inbox of a town on paper: to whom each step would go and until when, and what its report
 * does. Kept in the steps, the clocks and the protocol of the town.
 */
final class PaperInbox implements StepListener {

    private final PaperSubjects subjects;
    private final PaperSteps steps;
    private final PaperClocks clocks;
    private final PaperProtocol protocol;
    private final KnownLimits known;
    private final Clock clock;

    PaperInbox(
            PaperSubjects subjects,
            PaperSteps steps,
            PaperClocks clocks,
            PaperProtocol protocol,
            KnownLimits known,
            Clock clock) {
        this.subjects = subjects;
        this.steps = steps;
        this.clocks = clocks;
        this.protocol = protocol;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Optional<String> offered(StepOffered offered) {
        steps.requireRoom();
        StepDefinition definition = offered.step();
        Offer offer = subjects.work(offered.ref()).offer(offered);
        Optional<Known> past = known.of(definition, steps.times(offered.ref(), definition));
        StepLimit limit = past.map(Known::limit).orElse(offer.limit());
        String calendar = past.map(Known::calendarUnit).orElse(offer.calendarUnit());
        WorkOffered work = work(offered, offer, limit, calendar);
        PaperClocks.Dates dates =
                past.isPresent() ? clocks.offered(work, past.get().cap()) : clocks.offered(work);
        var step =
                new PaperStep(
                        work.workItem(),
                        offered.taskId(),
                        offered.ref(),
                        definition,
                        work.unit(),
                        offer.units(),
                        offer.post(),
                        limit.limit(),
                        dates.allowed(),
                        work.at(),
                        dates.dueAt(),
                        null,
                        null);
        steps.put(step);
        protocol.offered(step, offer.staffId());
        return Optional.ofNullable(offer.staffId());
    }

    private WorkOffered work(StepOffered offered, Offer offer, StepLimit limit, String calendar) {
        StepDefinition step = offered.step();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new WorkOffered(
                Ids.next(),
                offered.ref(),
                step.process(),
                step.step(),
                step.name(),
                step.nameEn(),
                offer.units().get(0),
                offer.units(),
                offer.post(),
                offer.staffId(),
                offered.outcome(),
                steps.doneBefore(offered.ref(), step, offer.units()),
                false,
                step.claimCompletes(),
                limit,
                calendar,
                now,
                null,
                HandlingPath.EMERGENCY.code().equals(subjects.process(offered.ref())));
    }

    /**
     * Somebody reports back; the process is to be told.
     *
     * @return routing facts for it
     */
    Map<String, Object> reportedBack(
            PaperStep step,
            String unit,
            By by,
            String outcome,
            Map<String, Object> data,
            String words) {
        clocks.taken(step.id(), by.staffId(), unit);
        var report =
                new StepReport(
                        step.id(),
                        step.ref(),
                        step.definition().process(),
                        step.definition().step(),
                        unit,
                        by,
                        outcome,
                        data,
                        words,
                        List.of(),
                        clock.instant());
        Map<String, Object> facts = new HashMap<>(subjects.work(step.ref()).reportedBack(report));
        facts.put("outcome", outcome);
        over(step.ended(unit, outcome, clock.instant()), Type.REPORTED);
        return facts;
    }

    @Override
    public void withdrawn(String taskId) {
        steps.ofTask(taskId)
                .ifPresent(
                        step ->
                                over(
                                        step.ended(step.unit(), null, clock.instant()),
                                        Type.WITHDRAWN));
    }

    private void over(PaperStep step, Type how) {
        steps.put(step);
        protocol.over(step, how);
        clocks.stopped(step.id(), step.outcome());
    }
}
