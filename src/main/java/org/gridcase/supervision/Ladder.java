package org.gridcase.supervision;

import java.time.Clock;
import java.util.Optional;
import org.gridcase.workflow.Workflow;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * Each running clock has one instance of {@code bpmn/overdue-supervision.bpmn}, whose timer waits
 * for the next rung. When the clock moves, the instance is replaced by one that waits where the
 * clock now stands: a timer of the past cannot fire, and a paused clock has none.
 */
@Component
class Ladder {

    private final Workflow workflow;
    private final WorkingTime workingTime;
    private final ClockRules rules;
    private final OrderLadder orders;
    private final Clock time;
    private final ThreadLocal<StepClock> beginning = new ThreadLocal<>();

    Ladder(
            Workflow workflow,
            WorkingTime workingTime,
            ClockRules rules,
            OrderLadder orders,
            Clock time) {
        this.workflow = workflow;
        this.workingTime = workingTime;
        this.rules = rules;
        this.orders = orders;
        this.time = time;
    }

    /** Begins to wait for a rung. The model asks the clock for the date, stored or not. */
    void begin(StepClock clock, Rung from) {
        beginning.set(clock);
        try {
            clock.climbs(
                    workflow.startAt(Rung.PROCESS, Long.toString(clock.getId()), from.element()));
        } finally {
            beginning.remove();
        }
    }

    /** The clock whose ladder begins just now: written afterwards, once instead of twice. */
    Optional<StepClock> beginning(long workItem) {
        return Optional.ofNullable(beginning.get()).filter(c -> c.getId() == workItem);
    }

    /** Nobody is reminded or urged any more, because the step ended or its clock stands still. */
    void end(StepClock clock) {
        if (clock.ladder() != null) {
            workflow.end(clock.ladder());
            clock.climbs(null);
        }
    }

    /** The clock runs again or towards another date. */
    void moved(StepClock clock) {
        boolean ordered = clock.answerBy() != null;
        Rung next =
                clock.nextRung(time.instant(), workingTime.calendar(clock.calendarUnit()), rules);
        end(clock);
        if (next != null) {
            begin(clock, next);
        }
        if (ordered && clock.answerBy() == null) {
            orders.leftBy(clock.getId());
        }
    }
}
