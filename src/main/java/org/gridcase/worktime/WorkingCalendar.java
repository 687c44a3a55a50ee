package org.gridcase.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.worktime.CalendarDay.Kind;
import org.gridcase.worktime.WorkingHours.Period;

/**
 * Counts working time (domain.md section 6). Immutable; a question asked twice is answered alike.
 *
 * <p>A working day is a day of the ordinary week unless it is a holiday, and a make-up day. Only
 * the working hours of working days count. One working day ({@code 1wd}) is the working time of one
 * full working day wherever it is counted from: what starts in the middle of a morning is due at
 * the same place in the next working day, and limits add up, so that 2wd and 3wd one after the
 * other are 5wd.
 *
 * <p>What starts outside working hours starts when they next begin. What uses up the last minute
 * before a break is due at that minute, not after the break.
 */
public final class WorkingCalendar {
    /** Beyond this nobody can want to know; only a calendar without working days comes so far. */
    private static final int FARTHEST_DAYS = 366 * 60;

    private final String unit;
    private final ZoneId zone;
    private final WorkingWeek week;
    private final WorkingHours hours;
    private final Map<LocalDate, Kind> exceptions;
    private final Set<Integer> knownYears;

    /**
     * @param unit whose rules these are, {@link UnitCalendar#PLACE} when no unit's
     * @param exceptions days that differ from the ordinary week
     * @param knownYears years whose holidays have been entered
     */
    public WorkingCalendar(
            String unit,
            ZoneId zone,
            WorkingWeek week,
            Map<LocalDate, Kind> exceptions,
            Set<Integer> knownYears) {
        this.unit = unit;
        this.zone = zone;
        this.week = week;
        this.hours = week.hours();
        this.exceptions = Map.copyOf(exceptions);
        this.knownYears = new TreeSet<>(knownYears);
    }

    /** The unit whose rules count here, {@link UnitCalendar#PLACE} when those of the place do. */
    public String unit() {
        return unit;
    }

    /** The ordinary week. */
    public WorkingWeek week() {
        return week;
    }

    public boolean isWorkingDay(LocalDate day) {
        Kind kind = exceptions.get(day);
        if (kind != null) {
            return kind == Kind.WORKDAY;
        }
        return week.days().contains(day.getDayOfWeek());
    }

    /** True within the working hours of a working day. */
    public boolean isWorking(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return stretches(day).stream()
                .anyMatch(worked -> !at.isBefore(worked.from()) && at.isBefore(worked.to()));
    }

    /** When a limit that starts at {@code start} is used up. */
    public Instant deadline(Instant start, TimeLimit limit) {
        return after(start, limit, 1);
    }

    /**
     * When a part of a limit is used up: 0.75 of it for a reminder, 1.5 of it for half again.
     *
     * @param fraction 0 or more
     */
    public Instant fractionOf(Instant start, TimeLimit limit, double fraction) {
        if (!(fraction >= 0)) {
            throw new IllegalArgumentException("Fraction of a limit: " + fraction);
        }
        return after(start, limit, fraction);
    }

    private Instant after(Instant start, TimeLimit limit, double fraction) {
        long millis = Math.round(length(limit).toMillis() * fraction);
        Duration length = Duration.ofMillis(millis);
        return limit.unit().working() ? afterWorking(start, length) : start.plus(length);
    }

    /** The time a limit allows: working time for working units, else time round the clock. */
    public Duration length(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS, HOURS -> Duration.ofHours(limit.amount());
            case WORKING_DAYS -> hours.perDay().multipliedBy(limit.amount());
            case MINUTES -> Duration.ofMinutes(limit.amount());
            case DAYS -> Duration.ofDays(limit.amount());
        };
    }

    /**
     * When a span of time is used up.
     *
     * @param working whether only working time counts, else time round the clock
     */
    public Instant after(Instant start, Duration span, boolean working) {
        return working ? afterWorking(start, span) : start.plus(span);
    }

    /** Time of the same kind from one instant to another, never negative. */
    public Duration between(Instant from, Instant to, boolean working) {
        return working
                ? workingTimeBetween(from, to)
                : to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private Instant afterWorking(Instant start, Duration length) {
        Duration left = length;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < FARTHEST_DAYS; i++, day = day.plusDays(1)) {
            for (Stretch worked : stretches(day)) {
                Instant from = later(start, worked.from());
                if (!from.isBefore(worked.to())) {
                    continue;
                }
                Duration here = Duration.between(from, worked.to());
                if (left.compareTo(here) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new IllegalStateException("No working days after " + start);
    }

    /** Working time from one instant to another; zero when {@code to} is not after {@code from}. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        LocalDate day = from.atZone(zone).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch worked : stretches(day)) {
                Instant a = later(from, worked.from());
                Instant b = earlier(to, worked.to());
                if (a.isBefore(b)) {
                    sum = sum.plus(Duration.between(a, b));
                }
            }
        }
        return sum;
    }

    /**
     * True when the holidays of that instant's year have not been entered yet: a deadline there may
     * still move.
     */
    public boolean provisional(Instant at) {
        return !knownYears.contains(at.atZone(zone).getYear());
    }

    /** The same for a deadline of this limit: round the clock no holiday matters. */
    public boolean provisional(TimeLimit limit, Instant due) {
        return limit.unit().working() && provisional(due);
    }

    private record Stretch(Instant from, Instant to) {}

    /** The working hours of a day as they pass, in order and none counted twice. */
    private List<Stretch> stretches(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        List<Stretch> stretches = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Period period : hours.periods()) {
            // where summer time begins in the night, two periods can fall onto each other
            Instant from = later(end, instant(day, period.start()));
            Instant to = instant(day, period.end());
            if (from.isBefore(to)) {
                stretches.add(new Stretch(from, to));
                end = to;
            }
        }
        return stretches;
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
