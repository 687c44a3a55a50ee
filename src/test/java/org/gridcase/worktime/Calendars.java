package org.gridcase.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridcase.worktime.CalendarDay.Kind;

/** The calendars and instants that tests of working time speak of. */
final class Calendars {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final WorkingHours HOURS = WorkingHours.parse("08:30-12:00, 14:30-18:00");

    private Calendars() {}

    /** The announced holidays of 2026 around Spring Festival, mid-autumn and National Day. */
    static WorkingCalendar china2026() {
        Map<LocalDate, Kind> days = new TreeMap<>();
        holidays(days, "2026-01-01", 3);
        workdays(days, "2026-01-04");
        holidays(days, "2026-02-15", 9);
        workdays(days, "2026-02-14", "2026-02-28");
        holidays(days, "2026-09-25", 3);
        holidays(days, "2026-10-01", 7);
        workdays(days, "2026-09-20", "2026-10-10");
        return calendar(SHANGHAI, days, 2025, 2026);
    }

    /** Monday to Friday in {@link #HOURS} but for these days. */
    static WorkingCalendar calendar(ZoneId zone, Map<LocalDate, Kind> days, Integer... known) {
        return new WorkingCalendar(
                UnitCalendar.PLACE, zone, WorkingWeek.usual(HOURS), days, Set.of(known));
    }

    /** What the wall clock in Shanghai shows, {@code 2026-03-02 09:00}. */
    static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
    }

    private static void holidays(Map<LocalDate, Kind> days, String first, int count) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(count))
                .forEach(day -> days.put(day, Kind.HOLIDAY));
    }

    private static void workdays(Map<LocalDate, Kind> days, String... dates) {
        for (String date : dates) {
            days.put(LocalDate.parse(date), Kind.WORKDAY);
        }
    }
}
