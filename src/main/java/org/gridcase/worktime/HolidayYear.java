package org.gridcase.worktime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The public holidays and make-up days of one year.
 *
 * @param days in order; may reach back into the last December
 * @param source where they come from, such as the number of the notice; null when nobody said
 * @param loadedAt when they were entered, so that nobody overwrites a colleague; null for a year
 *     that is not known yet
 */
public record HolidayYear(int year, List<CalendarDay> days, String source, Instant loadedAt) {
    public HolidayYear {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** True once the year was entered: its deadlines are not provisional any more. */
    public boolean known() {
        return loadedAt != null;
    }
}
