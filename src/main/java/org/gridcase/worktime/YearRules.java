package org.gridcase.worktime;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.shared.FieldError;

/** What must hold of the days of a calendar before they are kept. */
final class YearRules {
    private static final int LONGEST_NAME = 100;

    private YearRules() {}

    /** Every fault of a year's public holidays and make-up days, field {@code day[n]} from 1. */
    static List<FieldError> faults(int year, Collection<CalendarDay> days) {
        return faults(
                days,
                day -> {
                    if (!belongs(day.date(), year)) {
                        return Optional.of("worktime.error.calendarYear");
                    }
                    // what is worked in any case cannot be made up
                    return day.kind() == CalendarDay.Kind.WORKDAY
                                    && WorkingWeek.USUAL_DAYS.contains(day.date().getDayOfWeek())
                            ? Optional.of("worktime.error.makeUp")
                            : Optional.empty();
                },
                Integer.toString(year));
    }

    /** Every fault of the single days of a unit, which may be of any year. */
    static List<FieldError> faults(Collection<CalendarDay> days) {
        return faults(days, day -> Optional.empty(), "");
    }

    private interface Rule {
        Optional<String> faultOf(CalendarDay day);
    }

    private static List<FieldError> faults(Collection<CalendarDay> days, Rule rule, String year) {
        List<FieldError> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        int n = 0;
        for (CalendarDay day : days) {
            String field = "day[" + ++n + "]";
            String date = day.date().toString();
            if (!seen.add(day.date())) {
                faults.add(new FieldError(field, "worktime.error.dayTwice", date));
            }
            if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
                faults.add(new FieldError(field, "worktime.error.dayName", date));
            }
            rule.faultOf(day).ifPresent(key -> faults.add(new FieldError(field, key, date, year)));
        }
        return faults;
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }
}
