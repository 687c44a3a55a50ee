package org.gridcase.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Transactions;
import org.gridcase.worktime.CalendarDay;
import org.gridcase.worktime.HolidayYear;
import org.gridcase.worktime.OpenDeadlines;
import org.gridcase.worktime.OpenDeadlines.Moving;
import org.gridcase.worktime.PublicHolidays;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.UnitCalendars;
import org.gridcase.worktime.WorkingCalendars;
import org.gridcase.worktime.WorkingTime;
import org.gridcase.worktime.WorkingWeek;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Where administrators enter holidays, working hours and calendars of units. What concerns the
 * whole place is for administrators of the whole place, a unit's calendar for those of the unit.
 * Before anything is saved it can be asked how many open deadlines would move.
 */
@Service
public class WorkingCalendarDesk {
    private static final String STREAM = "calendar";

    /** So many days tell a change in the trail; more are only counted. */
    private static final int MOST_TOLD = 120;

    private final PublicHolidays holidays;
    private final UnitCalendars unitCalendars;
    private final WorkingTime workingTime;
    private final ObjectProvider<OpenDeadlines> openDeadlines;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;

    WorkingCalendarDesk(
            PublicHolidays holidays,
            UnitCalendars unitCalendars,
            WorkingTime workingTime,
            ObjectProvider<OpenDeadlines> openDeadlines,
            Units units,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions) {
        this.holidays = holidays;
        this.unitCalendars = unitCalendars;
        this.workingTime = workingTime;
        this.openDeadlines = openDeadlines;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The ordinary week of the whole place. */
    public WorkingWeek week() {
        return workingTime.calendar().week();
    }

    /** The ordinary week of a unit, from what it says itself and what lies above. */
    public WorkingWeek week(String unit) {
        return workingTime.calendar(unit).week();
    }

    /** A year as it was entered; empty and not known when nobody has. */
    public HolidayYear year(int year) {
        return holidays.find(year);
    }

    /** How many open deadlines move when the year becomes this one. */
    public Moving moving(HolidayYear edited, Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_CALENDAR);
        WorkingCalendars then = workingTime.calendars().withYear(edited.year(), edited.days());
        return moving(then, PublicHolidays.firstDifference(year(edited.year()), edited.days()));
    }

    /**
     * Saves the holidays and make-up days of a year.
     *
     * @throws Invalid naming every faulty day, or that there is none
     * @throws Conflict when a colleague entered the year in the meantime
     */
    public void save(HolidayYear edited, Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_CALENDAR);
        if (edited.days().isEmpty()) {
            throw new Invalid("days", "calendar.error.noDays", Integer.toString(edited.year()));
        }
        transactions.run(
                () -> {
                    HolidayYear before = year(edited.year());
                    holidays.change(edited, actor.staffId());
                    audit.record(
                            STREAM,
                            actor.by(),
                            "calendar.year-saved",
                            Map.of(
                                    "year", edited.year(),
                                    "source", String.valueOf(edited.source()),
                                    "removed", told(before.days(), edited.days()),
                                    "added", told(edited.days(), before.days())),
                            null);
                });
    }

    /** Calendars of units the actor may edit, by code; that of the place is not among them. */
    public List<UnitCalendar> units(Actor actor) {
        return unitCalendars.all().stream()
                .filter(calendar -> !calendar.unit().equals(UnitCalendar.PLACE))
                .filter(c -> jurisdiction.may(actor, Action.ADMINISTER_CALENDAR, c.unit()))
                .toList();
    }

    /** What a unit, or the whole place, does otherwise. */
    public Optional<UnitCalendar> find(String unit) {
        return unitCalendars.find(unit);
    }

    /** How many open deadlines move when the unit's calendar becomes this one. */
    public Moving moving(UnitCalendar edited, Actor actor) {
        require(actor, edited.unit());
        WorkingCalendars then = workingTime.calendars().withUnit(edited);
        return moving(then, UnitCalendars.firstDifference(find(edited.unit()), edited));
    }

    /**
     * Saves what a unit, or the whole place, does otherwise; nothing otherwise removes it.
     *
     * @throws Invalid naming every faulty day
     * @throws Conflict when a colleague changed it in the meantime
     */
    public void save(UnitCalendar edited, Actor actor) {
        require(actor, edited.unit());
        transactions.run(
                () -> {
                    unitCalendars.define(edited, actor.staffId());
                    audit.record(
                            STREAM,
                            actor.by(),
                            edited.asAbove() ? "calendar.unit-removed" : "calendar.unit-saved",
                            Map.of(
                                    "unit", edited.unit(),
                                    "weekdays", weekdays(edited),
                                    "hours", String.valueOf(edited.hours()),
                                    "days", told(edited.days(), List.of())),
                            null);
                });
    }

    private void require(Actor actor, String unit) {
        if (unit.equals(UnitCalendar.PLACE)) {
            jurisdiction.requireEverywhere(actor, Action.ADMINISTER_CALENDAR);
        } else {
            jurisdiction.require(actor, Action.ADMINISTER_CALENDAR, units.unit(unit).code());
        }
    }

    private Moving moving(WorkingCalendars then, LocalDate from) {
        return openDeadlines.stream()
                .map(deadlines -> deadlines.moving(then, from))
                .reduce(
                        Moving.NOTHING,
                        (a, b) -> new Moving(a.count() + b.count(), a.more() || b.more()));
    }

    private static String weekdays(UnitCalendar calendar) {
        return calendar.weekdays() == null
                ? "null"
                : calendar.weekdays().stream().sorted().map(day -> day.getValue() + "").toList()
                        + "";
    }

    private static List<String> told(
            Collection<CalendarDay> days, Collection<CalendarDay> without) {
        List<String> told = new ArrayList<>();
        days.stream()
                .filter(day -> !without.contains(day))
                .limit(MOST_TOLD)
                .forEach(day -> told.add(day.date() + " " + day.kind()));
        return told;
    }
}
