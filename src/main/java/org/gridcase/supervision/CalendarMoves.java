package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.audit.By;
import org.gridcase.inbox.DueDates;
import org.gridcase.organisation.UnitMoved;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingCalendarChanged;
import org.gridcase.worktime.WorkingTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A calendar changed, and open clocks with it. What is to do is written down in the transaction of
 * the change and done within the next minute, one clock a transaction in order of their keys: a
 * node that dies leaves the rest to another, and neither memory nor locks grow with the number of
 * clocks. The date before stays on record.
 */
@Component
class CalendarMoves implements Chore {

    private static final int BATCH = 200;

    private record Move(long id, String unit, LocalDate from, long after) {}

    private final JdbcClient jdbc;
    private final StepClockRepository clocks;
    private final ClockEventRepository record;
    private final Ladder ladder;
    private final ClockRules rules;
    private final WorkingTime workingTime;
    private final DueDates dueDates;
    private final Units units;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;
    private final Clock time;

    CalendarMoves(
            JdbcClient jdbc,
            StepClockRepository clocks,
            ClockEventRepository record,
            Ladder ladder,
            ClockRules rules,
            WorkingTime workingTime,
            DueDates dueDates,
            Units units,
            Transactions transactions,
            ApplicationEventPublisher events,
            ZoneId zone,
            Clock time) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.record = record;
        this.ladder = ladder;
        this.rules = rules;
        this.workingTime = workingTime;
        this.dueDates = dueDates;
        this.units = units;
        this.transactions = transactions;
        this.events = events;
        this.zone = zone;
        this.time = time;
    }

    @EventListener
    void on(WorkingCalendarChanged changed) {
        note(changed.unit(), changed.from(), changed.at());
    }

    /** What lies above may work otherwise than what lay above before. */
    @EventListener
    void on(UnitMoved moved) {
        note(moved.unit(), LocalDate.EPOCH, moved.at());
    }

    private void note(String unit, LocalDate from, Instant at) {
        jdbc.sql(
                        "insert into calendar_move (id, unit, from_day, after_item,"
                                + " changed_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        unit,
                        from,
                        Long.MIN_VALUE,
                        at.atZone(ZoneOffset.UTC).toLocalDateTime())
                .update();
    }

    @Override
    public String name() {
        return "calendar-moves";
    }

    @Override
    public String when() {
        return "0 * * * * ?";
    }

    @Override
    public void run() {
        for (Move move : moves()) {
            Instant from =
                    move.from().equals(LocalDate.EPOCH)
                            ? Instant.EPOCH
                            : move.from().atStartOfDay(zone).toInstant();
            long after = move.after();
            List<StepClockRepository.Place> batch = clocks.running(after, from, BATCH);
            while (!batch.isEmpty()) {
                batch.stream().filter(place -> concerns(move, place)).forEach(this::countAnew);
                after = batch.get(batch.size() - 1).workItem();
                reached(move, after);
                batch = clocks.running(after, from, BATCH);
            }
            jdbc.sql("delete from calendar_move where id = ?").param(move.id()).update();
        }
    }

    private void countAnew(StepClockRepository.Place place) {
        transactions.run(
                () -> {
                    dueDates.lock(place.subjectRef());
                    StepClock clock = clocks.findById(place.workItem()).orElseThrow();
                    if (clock.running()) {
                        countAnew(clock);
                    }
                });
    }

    private void countAnew(StepClock clock) {
        WorkingCalendar calendar = workingTime.calendar(clock.calendarUnit());
        Instant before = clock.dueAt();
        clock.count(calendar, rules);
        dueDates.moved(clock.getId(), clock.dueAt(), clock.provisional());
        boolean moved = !clock.dueAt().equals(before);
        if (moved) {
            Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
            record.save(
                    new ClockEvent(
                            clock.getId(),
                            ClockEvent.Kind.RECOMPUTED,
                            now,
                            before,
                            clock.dueAt(),
                            By.SYSTEM,
                            null));
            events.publishEvent(new ClockRecomputed(OverdueSupervision.ref(clock), before, now));
        }
        boolean timerMoved =
                clock.waitsFor() != null
                        && !clock.at(clock.waitsFor(), calendar, rules).equals(clock.nextAt());
        if (moved || timerMoved) {
            ladder.moved(clock);
        }
    }

    private List<Move> moves() {
        return jdbc.sql("select id, unit, from_day, after_item from calendar_move order by id")
                .query(
                        (rs, row) ->
                                new Move(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getObject(3, LocalDate.class),
                                        rs.getLong(4)))
                .list();
    }

    private void reached(Move move, long after) {
        jdbc.sql("update calendar_move set after_item = ? where id = ?")
                .params(after, move.id())
                .update();
    }

    private boolean concerns(Move move, StepClockRepository.Place place) {
        return move.unit().equals(UnitCalendar.PLACE)
                || units.within(place.calendarUnit(), move.unit());
    }
}
