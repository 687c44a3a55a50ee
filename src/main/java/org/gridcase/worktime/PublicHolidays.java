package org.gridcase.worktime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridcase.shared.Conflict;
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
     * Enters what an administrator edited.
     *
     * @throws Invalid naming every faulty day, field {@code day[n]} with n from 1
     * @throws Conflict when somebody else entered the year since it was read
     */
    @Transactional
    public void change(HolidayYear edited, String by) {
        // counting the change first makes administrators and starting nodes take turns
        workingTime.changed();
        HolidayYear now = find(edited.year());
        if (!Objects.equals(now.loadedAt(), edited.loadedAt())) {
            throw new Conflict("worktime.error.changedMeanwhile");
        }
        load(edited.year(), edited.days(), edited.source(), by);
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
        workingTime.changed();
        check(year, days);
        HolidayYear before = find(year);
        CalendarYear entered = years.findById(year).orElseGet(() -> new CalendarYear(year));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entered.replace(days, source, by, now);
        years.saveAndFlush(entered);
        workingTime.changed();
        events.publishEvent(
                new WorkingCalendarChanged(
                        UnitCalendar.PLACE, firstDifference(before, days), by, now));
    }

    /**
     * @throws Invalid naming every faulty day, field {@code day[n]} with n from 1
     */
    public static void check(int year, Collection<CalendarDay> days) {
        List<FieldError> faults = YearRules.faults(year, days);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
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

    /** A year as it was entered; without days and never loaded when nobody has. */
    @Transactional(readOnly = true)
    public HolidayYear find(int year) {
        return years.findById(year)
                .map(CalendarYear::view)
                .orElse(new HolidayYear(year, List.of(), null, null));
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

    /**
     * Deadlines before this day stay as they are when the year's days become these. A year entered
     * for the first time concerns all of it: its deadlines were provisional.
     */
    public static LocalDate firstDifference(HolidayYear before, Collection<CalendarDay> after) {
        LocalDate newYear = LocalDate.of(before.year(), 1, 1);
        Stream<LocalDate> different =
                Stream.concat(
                                before.days().stream().filter(day -> !after.contains(day)),
                                after.stream().filter(day -> !before.days().contains(day)))
                        .map(CalendarDay::date);
        return (before.known() ? different : Stream.concat(different, Stream.of(newYear)))
                .min(Comparator.naturalOrder())
                .orElse(newYear);
    }
}
