package org.gridcase.worktime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who works otherwise: working hours and weekdays of the place, and calendars of units. The
 * caller decides who may change them, knows that the unit exists, and writes the audit entry.
 */
@Service
public class UnitCalendars {
    private final UnitCalendarRows rows;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UnitCalendars(
            UnitCalendarRows rows,
            WorkingTime workingTime,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.workingTime = workingTime;
        this.clock = clock;
        this.events = events;
    }

    /** The units with a calendar of their own, {@link UnitCalendar#PLACE} among them, by code. */
    @Transactional(readOnly = true)
    public List<UnitCalendar> all() {
        return rows.findAllByOrderByUnit().stream().map(UnitCalendarRow::calendar).toList();
    }

    /** What a unit does otherwise; empty when it is as above in everything. */
    @Transactional(readOnly = true)
    public Optional<UnitCalendar> find(String unit) {
        return rows.findById(unit).map(UnitCalendarRow::calendar);
    }

    /**
     * @throws Invalid naming every faulty day, field {@code day[n]} with n from 1
     */
    public static void check(UnitCalendar calendar) {
        List<FieldError> faults = YearRules.faults(calendar.days());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /**
     * Sets what a unit does otherwise; what is {@link UnitCalendar#asAbove()} is forgotten.
     *
     * @throws Conflict when somebody changed it since it was read
     * @throws Invalid naming every faulty day, field {@code day[n]} with n from 1
     * @throws DomainException {@code worktime.error.weekdays} without any working day
     */
    @Transactional
    public void define(UnitCalendar calendar, String by) {
        workingTime.changed();
        check(calendar);
        if (calendar.weekdays() != null && calendar.weekdays().isEmpty()) {
            throw new DomainException("worktime.error.weekdays");
        }
        Optional<UnitCalendarRow> known = rows.findById(calendar.unit());
        if (!Objects.equals(known.map(UnitCalendarRow::version).orElse(null), calendar.version())) {
            throw new Conflict("worktime.error.changedMeanwhile");
        }
        LocalDate from = firstDifference(known.map(UnitCalendarRow::calendar), calendar);
        if (calendar.asAbove()) {
            known.ifPresent(rows::delete);
        } else {
            UnitCalendarRow row = known.orElseGet(() -> new UnitCalendarRow(calendar.unit()));
            row.describe(calendar, by, clock.instant());
            rows.save(row);
        }
        rows.flush();
        workingTime.changed();
        events.publishEvent(new WorkingCalendarChanged(calendar.unit(), from, by, clock.instant()));
    }

    /**
     * Deadlines before this day stay as they are when the calendar becomes this one. Other hours
     * and weekdays concern every deadline, single days those from the first on.
     */
    public static LocalDate firstDifference(Optional<UnitCalendar> known, UnitCalendar then) {
        UnitCalendar now = known.orElse(new UnitCalendar(then.unit(), null, null, List.of(), null));
        if (!Objects.equals(now.weekdays(), then.weekdays())
                || !Objects.equals(now.hours(), then.hours())) {
            return LocalDate.EPOCH;
        }
        return Stream.concat(
                        now.days().stream().filter(day -> !then.days().contains(day)),
                        then.days().stream().filter(day -> !now.days().contains(day)))
                .map(CalendarDay::date)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }
}
