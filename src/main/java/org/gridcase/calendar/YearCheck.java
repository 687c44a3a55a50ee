package org.gridcase.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.Incidents;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.worktime.GivenLimits;
import org.gridcase.worktime.PublicHolidays;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingCalendarChanged;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks ahead for years whose holidays are needed and not entered. The next year is missed from the
 * middle of November on, when it is usually announced, and earlier when the longest limit of any
 * step would reach into it in three weeks: before a deadline can be wrong. Administrators are told
 * once and see it until the year is there.
 */
@Component
public class YearCheck implements Chore {
    /** By then the State Council has usually announced the next year. */
    private static final MonthDay ANNOUNCED = MonthDay.of(11, 15);

    /** So long before a step with the longest limit is due in a year, the year is asked for. */
    private static final TimeLimit BEFORE = TimeLimit.parse("15wd");

    /** Farther ahead no year can be announced. */
    private static final int YEARS_AHEAD = 2;

    private final PublicHolidays holidays;
    private final WorkingTime workingTime;
    private final GivenLimits limits;
    private final Incidents incidents;
    private final Clock clock;
    private final ZoneId zone;
    private final TimeLimit ahead;

    YearCheck(
            PublicHolidays holidays,
            WorkingTime workingTime,
            GivenLimits limits,
            Incidents incidents,
            Clock clock,
            ZoneId zone,
            @Value("${gridcase.worktime.look-ahead:30wd}") String ahead) {
        this.holidays = holidays;
        this.workingTime = workingTime;
        this.limits = limits;
        this.incidents = incidents;
        this.clock = clock;
        this.zone = zone;
        this.ahead = TimeLimit.parse(ahead);
    }

    /** The years that are needed now and not entered, in order; empty when all is well. */
    public List<Integer> missing() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        int reached = Math.min(reached(now), today.getYear() + YEARS_AHEAD);
        boolean announced = !MonthDay.from(today).isBefore(ANNOUNCED);
        int last = announced ? Math.max(reached, today.getYear() + 1) : reached;
        List<Integer> known = holidays.years();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !known.contains(year))
                .boxed()
                .toList();
    }

    private int reached(Instant now) {
        WorkingCalendar calendar = workingTime.calendar();
        Instant usual = calendar.deadline(now, ahead);
        Instant longest =
                limits.all()
                        .filter(limit -> limit.unit().working())
                        .max(Comparator.comparing(calendar::length))
                        .map(limit -> calendar.deadline(calendar.deadline(now, BEFORE), limit))
                        .orElse(usual);
        Instant farthest = longest.isAfter(usual) ? longest : usual;
        return LocalDate.ofInstant(farthest, zone).getYear();
    }

    @Override
    public String name() {
        return "year-check";
    }

    /** Each morning, before people come. */
    @Override
    public String when() {
        return "0 0 6 * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    @Override
    public void run() {
        missing().forEach(year -> incidents.report(kind(), year.toString(), Map.of("year", year)));
    }

    /** A year was entered: whoever waited for it need not any more. */
    @EventListener
    void on(WorkingCalendarChanged changed) {
        holidays.years().forEach(year -> incidents.over(kind(), year.toString()));
    }

    private static IncidentKind kind() {
        return IncidentKind.CALENDAR_MISSING;
    }
}
