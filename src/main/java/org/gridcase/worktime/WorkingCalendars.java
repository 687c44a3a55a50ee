package org.gridcase.worktime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.worktime.CalendarDay.Kind;

/**
 * The working calendars of the place and of its units at one moment. Immutable: what a change would
 * do is asked of {@link #withYear} and {@link #withUnit} before it is saved.
 */
public final class WorkingCalendars {
    private final ZoneId zone;
    private final WorkingWeek usual;
    private final UnitLine line;

    /** In the order of the years: a day around New Year is settled by the later announcement. */
    private final TreeMap<Integer, List<CalendarDay>> years;

    private final Map<String, UnitCalendar> own;

    /** By the units whose rules count, the nearest first: few, however many units there are. */
    private final Map<List<String>, WorkingCalendar> made = new ConcurrentHashMap<>();

    WorkingCalendars(
            ZoneId zone,
            WorkingWeek usual,
            UnitLine line,
            Map<Integer, ? extends Collection<CalendarDay>> years,
            Collection<UnitCalendar> own) {
        this.zone = zone;
        this.usual = usual;
        this.line = line;
        this.years = new TreeMap<>();
        years.forEach((year, days) -> this.years.put(year, List.copyOf(days)));
        this.own = new HashMap<>();
        own.forEach(calendar -> this.own.put(calendar.unit(), calendar));
    }

    /** The calendar of the whole place. */
    public WorkingCalendar ofPlace() {
        return of(UnitCalendar.PLACE);
    }

    /** The calendar that counts in a unit; that of the place for null and unknown units. */
    public WorkingCalendar of(String unit) {
        return made.computeIfAbsent(rulesFor(unit), this::make);
    }

    /** As it would be with these days in that year. */
    public WorkingCalendars withYear(int year, Collection<CalendarDay> days) {
        Map<Integer, Collection<CalendarDay>> changed = new TreeMap<>(years);
        changed.put(year, days);
        return new WorkingCalendars(zone, usual, line, changed, own.values());
    }

    /** As it would be with this calendar of a unit. */
    public WorkingCalendars withUnit(UnitCalendar calendar) {
        Map<String, UnitCalendar> changed = new HashMap<>(own);
        changed.put(calendar.unit(), calendar);
        return new WorkingCalendars(zone, usual, line, years, changed.values());
    }

    private List<String> rulesFor(String unit) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<String> rules = new ArrayList<>();
        line.upwards(unit).stream().filter(own::containsKey).forEach(rules::add);
        if (own.containsKey(UnitCalendar.PLACE)) {
            rules.add(UnitCalendar.PLACE);
        }
        return rules;
    }

    private WorkingCalendar make(List<String> rules) {
        WorkingWeek week = usual;
        Map<LocalDate, Kind> exceptions = new HashMap<>();
        years.values().forEach(days -> enter(days, exceptions));
        for (int i = rules.size() - 1; i >= 0; i--) {
            UnitCalendar rule = own.get(rules.get(i));
            week = week.with(rule.weekdays(), rule.hours());
            enter(rule.days(), exceptions);
        }
        String unit = rules.isEmpty() ? UnitCalendar.PLACE : rules.get(0);
        return new WorkingCalendar(unit, zone, week, exceptions, years.keySet());
    }

    private static void enter(Collection<CalendarDay> days, Map<LocalDate, Kind> exceptions) {
        days.forEach(day -> exceptions.put(day.date(), day.kind()));
    }
}
