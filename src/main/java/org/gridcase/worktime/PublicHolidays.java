package org.gridcase.worktime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each year's public holidays and make-up days, which are announced in the November before.
 * The caller decides who may change them and writes the audit entry.
 */
@Service
public class PublicHolidays {
    private final CalendarYears years;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublicHolidays(CalendarYears years, Clock clock, ApplicationEventPublisher events) {
        this.years = years;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces what was known of the year.
     *
     * @param days may reach back into the last December, as announcements do
     * @throws DomainException {@code worktime.error.calendarYear} for a day of another year, {@code
     *     worktime.error.calendarDay} for a day named twice or without a good name
     */
    @Transactional
    public void load(int year, Collection<CalendarDay> days, String by) {
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (!belongs(day.date(), year)) {
                throw new DomainException(
                        "worktime.error.calendarYear",
                        Integer.toString(year),
                        day.date().toString());
            }
            if (!seen.add(day.date()) || day.name().isBlank() || day.name().length() > 100) {
                throw new DomainException("worktime.error.calendarDay", day.date().toString());
            }
        }
        CalendarYear known = years.findById(year).orElseGet(() -> new CalendarYear(year));
        known.replace(days, by, clock.instant());
        years.save(known);
        events.publishEvent(new WorkingCalendarChanged(year, by, clock.instant()));
    }

    /** The days of a year in order; empty when the year is not known. */
    @Transactional(readOnly = true)
    public List<CalendarDay> of(int year) {
        return years.findById(year).map(CalendarYear::days).orElse(Set.of()).stream()
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    /** Years that have been entered, in order. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return years.findAll().stream().map(CalendarYear::year).sorted().toList();
    }

    /**
     * One day from the cells of a spreadsheet.
     *
     * @param kind {@code holiday} or {@code workday}
     * @throws DomainException {@code worktime.error.calendarDay} when a cell does not fit
     */
    public static CalendarDay day(String date, String kind, String name) {
        try {
            return new CalendarDay(
                    LocalDate.parse(date.strip()),
                    CalendarDay.Kind.valueOf(kind.strip().toUpperCase(Locale.ROOT)),
                    name.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DomainException("worktime.error.calendarDay", date + " " + kind);
        }
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }
}
