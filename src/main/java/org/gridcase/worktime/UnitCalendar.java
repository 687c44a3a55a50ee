package org.gridcase.worktime;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How a unit and everything below it work otherwise than what lies above, such as a service hall
 * that is open on Saturdays. What it does not name is as above, public holidays too.
 *
 * @param unit code of the unit, or {@link #PLACE}
 * @param weekdays the days of an ordinary week; null as above
 * @param hours the hours of a working day; null as above
 * @param days single days that go before those above and before public holidays, in order
 * @param version of what was read, so that nobody overwrites a colleague; null for a new one
 */
public record UnitCalendar(
        String unit,
        Set<DayOfWeek> weekdays,
        WorkingHours hours,
        List<CalendarDay> days,
        Integer version) {
    /** Stands for the whole place. */
    public static final String PLACE = "*";

    public UnitCalendar {
        weekdays = weekdays == null ? null : Set.copyOf(weekdays);
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** True when nothing differs. */
    public boolean asAbove() {
        return weekdays == null && hours == null && days.isEmpty();
    }
}
