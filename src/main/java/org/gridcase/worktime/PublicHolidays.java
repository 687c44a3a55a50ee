package org.gridcase.worktime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
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
    private final WorkingTime workingTime;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublicHolidays(
            CalendarYears years,
            WorkingTime workingTime,
            Clock clock,
            ApplicationEventPublisher events) {
        this.years = years;
        this.workingTime = workingTime;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces what was known of the year.
     *
     * @param days may reach back into the last December, as announcements do
     * @param source where they come from, such as the number of the notice; null when nobody says
     * @throws Invalid naming every faulty day, field {@code day[n]} with n from 1
     */
    @Transactional
    public void load(int year, Collection<CalendarDay> days, String source, String by) {
        // counting the change first makes administrators and starting nodes take turns
        workingTime.changed();
        List<FieldError> faults = YearRules.faults(year, days);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Optional<CalendarYear> known = years.findById(year);
        LocalDate from = firstDifference(known, year, days);
        CalendarYear entered = known.orElseGet(() -> new CalendarYear(year));
        entered.replace(days, source, by, clock.instant());
        years.saveAndFlush(entered);
        workingTime.changed();
        events.publishEvent(
                new WorkingCalendarChanged(UnitCalendar.PLACE, from, by, clock.instant()));
    }

    /**
     * The same, unless the year was entered before.
     *
     * @return whether it was loaded
     */
    @Transactional
    public boolean loadIfMissing(int year, Collection<CalendarDay> days, String source, String by) {
        workingTime.changed();
        if (years.existsById(year)) {
            return false;
        }
        load(year, days, source, by);
        return true;
    }

    /** The days of a year in order; empty when the year is not known. */
    @Transactional(readOnly = true)
    public List<CalendarDay> of(int year) {
        return years.findById(year).map(CalendarYear::days).orElse(Set.of()).stream()
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    /** Where the days of a year come from. */
    @Transactional(readOnly = true)
    public Optional<String> source(int year) {
        return years.findById(year).map(CalendarYear::source);
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

    /** A year entered for the first time concerns all of it: its deadlines were provisional. */
    private static LocalDate firstDifference(
            Optional<CalendarYear> known, int year, Collection<CalendarDay> days) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        Set<CalendarDay> before = known.map(CalendarYear::days).orElse(Set.of());
        Set<CalendarDay> after = Set.copyOf(days);
        Stream<LocalDate> different =
                Stream.concat(
                                before.stream().filter(day -> !after.contains(day)),
                                after.stream().filter(day -> !before.contains(day)))
                        .map(CalendarDay::date);
        return (known.isPresent() ? different : Stream.concat(different, Stream.of(newYear)))
                .min(Comparator.naturalOrder())
                .orElse(newYear);
    }
}
