package org.gridcase.supervision;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.workflow.Outcome;
import org.gridcase.worktime.WorkingCalendar;

/**
 * What a return to and fro may cost at most. A step that comes again gets what is left of a few
 * times its limit, and never more than half of what the whole case has left for returns: however
 * often a case comes back, all its returns together stay below that. Counted in limits, because
 * working hours and hours of the night cannot be added up.
 */
final class ToAndFro {

    private final ClockRules rules;
    private final Function<String, WorkingCalendar> calendars;

    /**
     * @param calendars of units, by their codes
     */
    ToAndFro(ClockRules rules, Function<String, WorkingCalendar> calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    static StartedWhy why(WorkOffered offered) {
        if (Outcome.ESCALATED.equals(offered.after())) {
            return StartedWhy.ESCALATED;
        }
        return again(offered) ? StartedWhy.RETURNED : StartedWhy.OFFERED;
    }

    /** Whether somebody sent it back, or it was done before. */
    static boolean again(WorkOffered offered) {
        return Outcome.RETURNED.equals(offered.after()) || offered.doneBefore();
    }

    /**
     * What is left for a step that comes again.
     *
     * @param before all clocks of its subject in the order they started
     * @return null when that is no less than its limit
     */
    Duration left(List<StepClock> before, WorkOffered offered) {
        if (!again(offered)) {
            return null;
        }
        Duration limit = calendars.apply(offered.calendarUnit()).length(offered.limit().limit());
        double given = Math.min(ofStep(before, offered, limit), ofCase(before) / 2);
        // rounded down: many roundings up would add up to more than there is
        return given < 1 ? Duration.ofMillis((long) (limit.toMillis() * given)) : null;
    }

    /** How many of its limits the step has left: never less than a part of it. */
    private double ofStep(List<StepClock> before, WorkOffered offered, Duration limit) {
        Duration spent =
                before.stream()
                        .filter(clock -> isSameStep(clock, offered))
                        .map(StepClock::usedBefore)
                        .reduce(Duration.ZERO, Duration::plus);
        return Math.max(rules.floorPart(), rules.capTimes() - share(spent, limit));
    }

    /** How many limits the case has left for returns. */
    private double ofCase(List<StepClock> before) {
        double spent =
                before.stream()
                        .filter(clock -> cameAgain(clock, before))
                        .mapToDouble(this::cost)
                        .sum();
        return Math.max(0, rules.returnTimes() - spent);
    }

    /** What a return cost: what was used of the time it was given, all of that while it is open. */
    private double cost(StepClock clock) {
        WorkingCalendar calendar = calendars.apply(clock.calendarUnit());
        Duration given = clock.base(calendar);
        Duration used = clock.usedBefore();
        boolean early = clock.stopped() && used.compareTo(given) < 0;
        return share(early ? used : given, calendar.length(clock.limit()));
    }

    private static boolean cameAgain(StepClock clock, List<StepClock> all) {
        return clock.startedWhy() == StartedWhy.RETURNED
                || clock.startedWhy() == StartedWhy.ESCALATED
                        && all.stream()
                                .takeWhile(earlier -> earlier != clock)
                                .anyMatch(earlier -> isDoneBefore(earlier, clock));
    }

    private static boolean isDoneBefore(StepClock earlier, StepClock clock) {
        return earlier.outcome() != null
                && earlier.process().equals(clock.process())
                && earlier.step().equals(clock.step())
                && earlier.unit().equals(clock.unit());
    }

    private static boolean isSameStep(StepClock clock, WorkOffered offered) {
        return clock.outcome() != null
                && clock.process().equals(offered.process())
                && clock.step().equals(offered.step())
                && offered.units().contains(clock.unit());
    }

    private static double share(Duration part, Duration whole) {
        return (double) part.toMillis() / whole.toMillis();
    }
}
