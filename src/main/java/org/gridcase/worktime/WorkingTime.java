package org.gridcase.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Deadlines by the calendars of this place and its units. Answers from memory; a change made in the
 * same transaction is seen at once, one made on another node within seconds.
 */
@Service
public class WorkingTime {
    private final CalendarYears years;
    private final UnitCalendarRows units;
    private final UnitLine line;
    private final ZoneId zone;
    private final WorkingWeek usual;
    private final Snapshot<WorkingCalendars> snapshot;

    WorkingTime(
            CalendarYears years,
            UnitCalendarRows units,
            UnitLine line,
            ZoneId zone,
            @Value("${gridcase.worktime.hours:08:30-12:00, 14:30-18:00}") String hours,
            Revisions revisions) {
        this.years = years;
        this.units = units;
        this.line = line;
        this.zone = zone;
        this.usual = WorkingWeek.usual(WorkingHours.parse(hours));
        this.snapshot = revisions.snapshot("worktime", this::read);
    }

    /** The calendar of the whole place. */
    public WorkingCalendar calendar() {
        return calendars().ofPlace();
    }

    /** The calendar that counts in this unit: its own, or the nearest above it. */
    public WorkingCalendar calendar(String unit) {
        return calendars().of(unit);
    }

    /** All of them as they stand, for many questions at once and to see what a change would do. */
    public WorkingCalendars calendars() {
        return snapshot.current();
    }

    /** When a limit that starts at {@code start} is used up by the calendar of the place. */
    public Instant deadline(Instant start, TimeLimit limit) {
        return calendar().deadline(start, limit);
    }

    /** When a part of a limit is used up: 0.75 for a reminder, 1.5 for half the limit again. */
    public Instant fractionOf(Instant start, TimeLimit limit, double fraction) {
        return calendar().fractionOf(start, limit, fraction);
    }

    /** Working time from one instant to another; zero when {@code to} is not after {@code from}. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return calendar().workingTimeBetween(from, to);
    }

    /** True when that year's holidays are not entered yet: a deadline there may still move. */
    public boolean provisional(Instant deadline) {
        return calendar().provisional(deadline);
    }

    /** To be called by whoever changed a calendar, inside the transaction, before and after. */
    void changed() {
        snapshot.changed();
    }

    private WorkingCalendars read() {
        Map<Integer, Set<CalendarDay>> known =
                years.findAllByOrderByYear().stream()
                        .collect(Collectors.toMap(CalendarYear::year, CalendarYear::days));
        return new WorkingCalendars(
                zone,
                usual,
                line,
                known,
                units.findAllByOrderByUnit().stream().map(UnitCalendarRow::calendar).toList());
    }
}
