package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.audit.By;
import org.gridcase.inbox.DueDates;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.inbox.WorkWatcher;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.workflow.Outcome;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingTime;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps a clock for each step that waits for people: it starts when the step is offered, and stops
 * with it. A step that comes again gets a new clock; the old one stays on record. First of all who
 * watch: whoever tells people of a step says until when it is to be done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClockKeeper implements WorkWatcher {

    private final StepClockRepository clocks;
    private final WorkingTime workingTime;
    private final ClockRules rules;
    private final Ladder ladder;
    private final OrderLadder orders;
    private final DueDates dueDates;
    private final Units units;

    ClockKeeper(
            StepClockRepository clocks,
            WorkingTime workingTime,
            ClockRules rules,
            Ladder ladder,
            OrderLadder orders,
            DueDates dueDates,
            Units units) {
        this.clocks = clocks;
        this.workingTime = workingTime;
        this.rules = rules;
        this.ladder = ladder;
        this.orders = orders;
        this.dueDates = dueDates;
        this.units = units;
    }

    @Override
    public void offered(WorkOffered offered) {
        WorkingCalendar calendar = workingTime.calendar(offered.calendarUnit());
        var clock = new StepClock(offered, ToAndFro.why(offered), left(offered));
        clock.standsIn(fromRoot(offered.unit()));
        if (offered.holder() != null) {
            clock.taken(offered.holder(), offered.unit(), offered.at());
        }
        clock.count(calendar, rules);
        if (!clock.dueAt().equals(offered.dueAt())) {
            dueDates.moved(offered.workItem(), clock.dueAt(), clock.provisional());
        }
        boolean toClaim = clock.claimedAt() == null && !offered.claimCompletes();
        ladder.begin(clock, toClaim ? Rung.CLAIM : Rung.REMIND);
        clocks.save(clock);
    }

    @Override
    public void taken(long workItem, String staffId, String unit, Instant at) {
        if (clocks.taken(workItem, staffId, unit, at) == 0) {
            // from a pool: it stands with another unit now
            StepClock clock = clocks.findById(workItem).orElseThrow();
            clock.standsIn(fromRoot(unit));
            clock.taken(staffId, unit, at);
        }
    }

    @Override
    public void putBack(long workItem, Instant at) {
        clocks.findById(workItem).orElseThrow().putBack();
    }

    @Override
    public void done(long workItem, String outcome, By by, Instant at) {
        stop(workItem, outcome, at);
    }

    @Override
    public void withdrawn(long workItem, Instant at) {
        stop(workItem, null, at);
    }

    @Override
    public void movedAway(long workItem, Instant at) {
        stop(workItem, Outcome.MOVED, at);
    }

    @Override
    public void renamed(long workItem, String step, String name, String nameEn) {
        clocks.findById(workItem).orElseThrow().renamed(step, name, nameEn);
    }

    private void stop(long workItem, String outcome, Instant at) {
        StepClock clock = clocks.findById(workItem).orElseThrow();
        ladder.end(clock);
        clock.stop(at, outcome, workingTime.calendar(clock.calendarUnit()));
        if (clock.answerBy() != null) {
            orders.leftBy(workItem);
        }
    }

    /** Of what comes for the first time nothing is read. */
    private Duration left(WorkOffered offered) {
        return ToAndFro.again(offered)
                ? new ToAndFro(rules, workingTime::calendar)
                        .left(
                                clocks.findBySubjectRefOrderByStartedAtAscWorkItemAsc(
                                        offered.ref()),
                                offered)
                : null;
    }

    private List<String> fromRoot(String unit) {
        List<String> codes =
                units.upwards(unit).stream().map(UnitView::code).collect(Collectors.toList());
        Collections.reverse(codes);
        return codes;
    }
}
