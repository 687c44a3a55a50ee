package org.gridcase.calendar.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.CalendarDay.Kind;
import org.gridcase.worktime.HolidayYear;
import org.gridcase.worktime.PublicHolidays;

/** A year while it is edited on the page; nothing counts before it is saved. */
class YearDraft {
    private final HolidayYear saved;
    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
    private String source;

    YearDraft(HolidayYear saved) {
        this.saved = saved;
        this.source = saved.source();
        saved.days().forEach(day -> days.put(day.date(), day));
    }

    int year() {
        return saved.year();
    }

    boolean known() {
        return saved.known();
    }

    String source() {
        return source;
    }

    void source(String words) {
        source = words == null || words.isBlank() ? null : words.strip();
    }

    Optional<CalendarDay> at(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    long count(Kind kind) {
        return days.values().stream().filter(day -> day.kind() == kind).count();
    }

    /** Days of the last December that the announcement of this year speaks of. */
    List<CalendarDay> before() {
        return List.copyOf(days.headMap(LocalDate.of(year(), 1, 1)).values());
    }

    boolean changed() {
        return !edited().equals(saved);
    }

    HolidayYear edited() {
        return new HolidayYear(year(), days(), source, saved.loadedAt());
    }

    List<CalendarDay> days() {
        return List.copyOf(days.values());
    }

    /**
     * Makes the days from one to another holidays or make-up days, or with null ordinary days.
     *
     * @throws org.gridcase.shared.Invalid when a day cannot be that
     */
    void enter(LocalDate from, LocalDate to, Kind kind, String name) {
        TreeMap<LocalDate, CalendarDay> then = new TreeMap<>(days);
        from.datesUntil(to.plusDays(1))
                .forEach(
                        date -> {
                            if (kind == null) {
                                then.remove(date);
                            } else {
                                then.put(date, new CalendarDay(date, kind, name.strip()));
                            }
                        });
        replace(then.values());
    }

    /**
     * Takes the days of a sheet instead of those that were there.
     *
     * @throws org.gridcase.shared.Invalid when one does not fit
     */
    void replace(Collection<CalendarDay> with) {
        PublicHolidays.check(year(), with);
        List<CalendarDay> kept = List.copyOf(with);
        days.clear();
        kept.forEach(day -> days.put(day.date(), day));
    }
}
