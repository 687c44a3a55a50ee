package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import org.gridcase.inbox.DueDates;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.TimeLimit.Unit;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a step (延期, domain.md section 6): its handler asks before the limit with a reason,
 * the level above grants or refuses. What was asked in time may be decided afterwards: the step is
 * then no longer overdue, what the ladder did stays on record.
 */
@Service
public class Extensions {

    private final ClockAuthority authority;
    private final ClockWriting writing;
    private final Ladder ladder;
    private final ClockRules rules;
    private final WorkingTime workingTime;
    private final DueDates dueDates;
    private final ApplicationEventPublisher events;

    Extensions(
            ClockAuthority authority,
            ClockWriting writing,
            Ladder ladder,
            ClockRules rules,
            WorkingTime workingTime,
            DueDates dueDates,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.writing = writing;
        this.ladder = ladder;
        this.rules = rules;
        this.workingTime = workingTime;
        this.dueDates = dueDates;
        this.events = events;
    }

    /**
     * One day more than the step has: a full working day where working time counts. What is
     * proposed to whoever asks; a date of the almanac could fall on a day on which nobody works.
     */
    @Transactional(readOnly = true)
    public Instant oneDayMore(Actor actor, long workItem) {
        StepClock clock = authority.visible(actor, workItem);
        TimeLimit day = new TimeLimit(1, clock.working() ? Unit.WORKING_DAYS : Unit.DAYS);
        return calendar(clock).deadline(clock.dueAt(), day);
    }

    /**
     * Asks for more time.
     *
     * @param until the due date wished for; outside of working time the end of it before
     * @throws Conflict when the limit is used up already, or a request is still open
     */
    public void ask(Actor actor, long workItem, Instant until, String reason, String requestId) {
        writing.once(requestId, actor, "clock.ask", () -> askNow(actor, workItem, until, reason));
    }

    /**
     * Grants more time.
     *
     * @param until the new due date, null for the one that was asked for
     * @param words may be null
     */
    public void grant(Actor actor, long workItem, Instant until, String words, String requestId) {
        writing.once(
                requestId, actor, "clock.grant", () -> grantNow(actor, workItem, until, words));
    }

    /** Refuses more time, with a reason. */
    public void refuse(Actor actor, long workItem, String reason, String requestId) {
        writing.once(
                requestId,
                actor,
                "clock.refuse",
                () -> {
                    StepClock clock = openRequest(actor, workItem);
                    String words = ClockWriting.reason(reason);
                    Instant now = authority.now();
                    Instant asked = clock.askedUntil();
                    clock.decided();
                    writing.decided(
                            clock,
                            ClockEvent.Kind.REFUSED,
                            now,
                            clock.dueAt(),
                            asked,
                            actor,
                            words);
                    events.publishEvent(
                            new ExtensionRefused(
                                    OverdueSupervision.ref(clock), actor.staffId(), now));
                });
    }

    private void askNow(Actor actor, long workItem, Instant until, String reason) {
        StepClock clock = authority.locked(actor, workItem);
        authority.require(actor, clock, ClockView.Deed.ASK);
        Instant now = authority.now();
        if (!now.isBefore(clock.dueAt())) {
            throw new Conflict("supervision.error.askedTooLate");
        }
        if (clock.paused()) {
            throw new Conflict("supervision.error.paused");
        }
        if (clock.askedUntil() != null) {
            throw new Conflict("supervision.error.askedAlready");
        }
        String words = ClockWriting.reason(reason);
        span(clock, until);
        clock.asked(until, actor.staffId());
        writing.decided(clock, ClockEvent.Kind.ASKED, now, clock.dueAt(), until, actor, words);
        events.publishEvent(
                new ExtensionAsked(OverdueSupervision.ref(clock), until, actor.staffId(), now));
    }

    private void grantNow(Actor actor, long workItem, Instant until, String words) {
        StepClock clock = openRequest(actor, workItem);
        Instant now = authority.now();
        Instant before = clock.dueAt();
        String said = words == null || words.isBlank() ? null : ClockWriting.reason(words);
        Duration more = span(clock, until == null ? clock.askedUntil() : until);
        clock.decided();
        clock.extend(more, calendar(clock), rules);
        dueDates.moved(workItem, clock.dueAt(), clock.provisional());
        ladder.moved(clock);
        writing.decided(clock, ClockEvent.Kind.EXTENDED, now, before, clock.dueAt(), actor, said);
        events.publishEvent(
                new ClockExtended(OverdueSupervision.ref(clock), before, actor.staffId(), now));
    }

    private StepClock openRequest(Actor actor, long workItem) {
        StepClock clock = authority.locked(actor, workItem);
        authority.require(actor, clock, ClockView.Deed.DECIDE);
        if (clock.askedUntil() == null) {
            throw new Conflict("supervision.error.notAsked");
        }
        return clock;
    }

    /** How much more time of the clock's own kind that is. */
    private Duration span(StepClock clock, Instant until) {
        ClockWriting.until("until", until, clock.dueAt(), "supervision.error.untilTooEarly");
        Duration more = calendar(clock).between(clock.dueAt(), until, clock.working());
        if (more.isZero()) {
            throw new Invalid("until", "supervision.error.untilNoWorkingTime");
        }
        return more;
    }

    private WorkingCalendar calendar(StepClock clock) {
        return workingTime.calendar(clock.calendarUnit());
    }
}
