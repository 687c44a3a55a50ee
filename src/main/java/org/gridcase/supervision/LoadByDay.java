package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Load and lateness at the end of each day, noted each night for every unit with what lies below
 * it. Days on which nothing ran are made up for: what was open then still stands in the clocks.
 */
@Service
public class LoadByDay implements Chore {

    /** Days that are made up for, and days that the chart shows. */
    public static final int DAYS = 60;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Jurisdiction jurisdiction;
    private final Clock clock;
    private final ZoneId zone;

    LoadByDay(
            JdbcClient jdbc,
            Transactions transactions,
            Jurisdiction jurisdiction,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One day of a unit.
     *
     * @param open steps that waited at the end of the day
     * @param overdue those of them whose limit was used up
     */
    public record Day(LocalDate day, int open, int overdue) {}

    @Override
    public String name() {
        return "load-by-day";
    }

    @Override
    public String when() {
        return "0 20 0 * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last =
                jdbc.sql("select max(on_day) from load_by_day")
                        .query(LocalDate.class)
                        .optional()
                        .orElse(today.minusDays(2));
        LocalDate first = last.isBefore(today.minusDays(DAYS)) ? today.minusDays(DAYS) : last;
        first.plusDays(1).datesUntil(today).forEach(this::note);
    }

    /** Notes a day that is over; noted before, it is noted anew. */
    public void note(LocalDate day) {
        LocalDateTime end = BoardScope.utc(end(day));
        transactions.run(
                () -> {
                    jdbc.sql("delete from load_by_day where on_day = ?").param(day).update();
                    for (int level = 1; level <= UnitsAbove.LEVELS; level++) {
                        jdbc.sql(
                                        """
                                        insert into load_by_day (unit, on_day, open_count, overdue_count)
                                        select unit_%1$d, ?, count(*),
                                          sum(case when due_at < ? then 1 else 0 end)
                                        from step_clock where unit_%1$d is not null and started_at < ?
                                          and (stopped_at is null or stopped_at >= ?)
                                        group by unit_%1$d
                                        """
                                                .formatted(level))
                                .params(day, end, end, end)
                                .update();
                    }
                });
    }

    /** The last days of a unit, the oldest first; days without open steps are there with zero. */
    public List<Day> days(Actor actor, String unit, int count) {
        if (!jurisdiction.may(actor, Action.URGE, unit)
                && !jurisdiction.may(actor, Action.ORDER, unit)) {
            throw new NotFound("supervision.error.unitUnknown");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = today.minusDays(count);
        List<Day> known =
                jdbc.sql(
                                "select on_day, open_count, overdue_count from load_by_day where unit"
                                        + " = ? and on_day >= ? order by on_day")
                        .params(unit, first)
                        .query(
                                (row, n) ->
                                        new Day(
                                                row.getObject(1, LocalDate.class),
                                                row.getInt(2),
                                                row.getInt(3)))
                        .list();
        if (known.isEmpty()) {
            return List.of();
        }
        Stream<LocalDate> days = first.datesUntil(today);
        return days.map(day -> on(day, known)).toList();
    }

    private static Day on(LocalDate day, List<Day> known) {
        return known.stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElse(new Day(day, 0, 0));
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
