package org.gridcase.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gridcase.worktime.CalendarDay.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Deadlines by the calendar of this place. Answers from memory; another node's change of the
 * calendar is seen within a minute.
 */
@Service
public class WorkingTime {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(60);

    private record Snapshot(WorkingCalendar calendar, long readAt) {}

    private final CalendarYears years;
    private final ZoneId zone;
    private final WorkingHours hours;
    private volatile Snapshot snapshot;

    WorkingTime(
            CalendarYears years,
            ZoneId zone,
            @Value("${gridcase.worktime.hours:08:30-12:00, 14:30-18:00}") String hours) {
        this.years = years;
        this.zone = zone;
        this.hours = WorkingHours.parse(hours);
    }

    /** When a limit that starts at {@code start} is used up. */
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

    /** The calendar as it stands, for many questions at once. */
    public WorkingCalendar calendar() {
        Snapshot current = snapshot;
        // the machine's running time, not the clock: it never jumps
        if (current == null || System.nanoTime() - current.readAt > FRESH_NANOS) {
            current = new Snapshot(read(), System.nanoTime());
            snapshot = current;
        }
        return current.calendar;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkingCalendarChanged changed) {
        snapshot = null;
    }

    private WorkingCalendar read() {
        Map<LocalDate, Kind> exceptions = new TreeMap<>();
        List<CalendarYear> known = years.findAllByOrderByYear();
        // in order of the years: a holiday around New Year is settled by the later announcement
        known.forEach(year -> year.days().forEach(d -> exceptions.put(d.date(), d.kind())));
        return new WorkingCalendar(
                zone,
                hours,
                exceptions,
                known.stream().map(CalendarYear::year).collect(Collectors.toSet()));
    }
}
