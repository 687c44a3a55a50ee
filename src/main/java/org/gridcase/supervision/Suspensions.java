package org.gridcase.supervision;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.gridcase.inbox.DueDates;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.worktime.WorkingTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Waiting for a third party (挂起, domain.md section 6): the level above stops a step's clock with a
 * reason and lets it run again; what was left is left, and what should have happened meanwhile does
 * not. Emergencies cannot wait for anybody.
 */
@Service
public class Suspensions {

    private final ClockAuthority authority;
    private final ClockWriting writing;
    private final StepClockRepository clocks;
    private final Ladder ladder;
    private final OrderLadder orders;
    private final ClockRules rules;
    private final WorkingTime workingTime;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;

    Suspensions(
            ClockAuthority authority,
            ClockWriting writing,
            StepClockRepository clocks,
            Ladder ladder,
            OrderLadder orders,
            ClockRules rules,
            WorkingTime workingTime,
            DueDates dueDates,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.writing = writing;
        this.clocks = clocks;
        this.ladder = ladder;
        this.orders = orders;
        this.rules = rules;
        this.workingTime = workingTime;
        this.dueDates = dueDates;
        this.events = events;
    }

    /**
     * Stops the clock of a step.
     *
     * @param expectedUntil when it is expected to go on; it does not do so by itself
     */
    public void suspend(
            Actor actor, long workItem, String reason, Instant expectedUntil, String requestId) {
        writing.once(
                requestId,
                actor,
                "clock.suspend",
                () -> suspendNow(actor, workItem, reason, expectedUntil));
    }

    /** Stops the clocks of all open steps of a subject; all of them or none. */
    public void suspendAll(
            Actor actor, String ref, String reason, Instant expectedUntil, String requestId) {
        writing.once(
                requestId,
                actor,
                "clock.suspendAll",
                () ->
                        all(actor, ref, StepClock::running)
                                .forEach(id -> suspendNow(actor, id, reason, expectedUntil)));
    }

    /** Lets the clock of a step run again. */
    public void resume(Actor actor, long workItem, String words, String requestId) {
        writing.once(requestId, actor, "clock.resume", () -> resumeNow(actor, workItem, words));
    }

    /** Lets all suspended clocks of a subject run again. */
    public void resumeAll(Actor actor, String ref, String words, String requestId) {
        writing.once(
                requestId,
                actor,
                "clock.resumeAll",
                () ->
                        all(actor, ref, StepClock::paused)
                                .forEach(id -> resumeNow(actor, id, words)));
    }

    private List<Long> all(Actor actor, String ref, Predicate<StepClock> which) {
        authority.requireSight(actor, ref);
        List<Long> open =
                clocks.findBySubjectRefOrderByStartedAtAscWorkItemAsc(ref).stream()
                        .filter(which)
                        .map(StepClock::getId)
                        .toList();
        if (open.isEmpty()) {
            throw new Conflict("supervision.error.noClock");
        }
        return open;
    }

    private void suspendNow(Actor actor, long workItem, String reason, Instant expectedUntil) {
        StepClock clock = authority.locked(actor, workItem);
        authority.require(actor, clock, ClockView.Deed.SUSPEND);
        if (clock.urgent()) {
            throw new Conflict("supervision.error.urgent");
        }
        Instant now = authority.now();
        String words = ClockWriting.reason(reason);
        ClockWriting.until("expectedUntil", expectedUntil, now, "supervision.error.untilPast");
        clock.pause(now, expectedUntil, workingTime.calendar(clock.calendarUnit()));
        ladder.end(clock);
        dueDates.paused(workItem, true);
        writing.decided(
                clock, ClockEvent.Kind.PAUSED, now, clock.dueAt(), expectedUntil, actor, words);
        events.publishEvent(
                new ClockPaused(
                        OverdueSupervision.ref(clock), expectedUntil, actor.staffId(), now));
    }

    private void resumeNow(Actor actor, long workItem, String said) {
        StepClock clock = authority.locked(actor, workItem);
        authority.require(actor, clock, ClockView.Deed.RESUME);
        Instant now = authority.now();
        Instant before = clock.dueAt();
        String words = said == null || said.isBlank() ? null : ClockWriting.reason(said);
        clock.resume(now, workingTime.calendar(clock.calendarUnit()), rules);
        dueDates.paused(workItem, false);
        dueDates.moved(workItem, clock.dueAt(), clock.provisional());
        ladder.moved(clock);
        if (clock.answerBy() != null) {
            orders.goesOn(clock);
        }
        writing.decided(clock, ClockEvent.Kind.RESUMED, now, before, clock.dueAt(), actor, words);
        events.publishEvent(new ClockResumed(OverdueSupervision.ref(clock), actor.staffId(), now));
    }
}
