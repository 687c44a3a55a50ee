package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gridcase.inbox.DueDates;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.Incidents;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.supervision.ClockComparison.Difference;
import org.gridcase.supervision.ClockComparison.Listed;
import org.gridcase.workflow.WaitingTimers;
import org.gridcase.worktime.WorkingTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves each night that nothing was missed: every open clock is counted from its record and
 * compared with the lists, the engine's timers and the rungs recorded. It repairs nothing; each
 * difference becomes an incident. Batches in the order of the keys, so that neither memory nor
 * locks grow with the number of clocks; what looks wrong is looked at again under the lock of its
 * subject, because people may work at night.
 */
@Component
class Reconciliation implements Chore {
    private static final int BATCH = 500;

    /** So many steps without a clock are told one by one. */
    private static final int MOST_TOLD = 200;

    private final StepClockRepository clocks;
    private final ClockEventRepository record;
    private final WaitingTimers timers;
    private final WorkingTime workingTime;
    private final ClockRules rules;
    private final DueDates dueDates;
    private final OrdersCompared orders;
    private final Incidents incidents;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock time;

    Reconciliation(
            StepClockRepository clocks,
            ClockEventRepository record,
            WaitingTimers timers,
            WorkingTime workingTime,
            ClockRules rules,
            DueDates dueDates,
            OrdersCompared orders,
            Incidents incidents,
            Transactions transactions,
            JdbcClient jdbc,
            Clock time) {
        this.clocks = clocks;
        this.record = record;
        this.timers = timers;
        this.workingTime = workingTime;
        this.rules = rules;
        this.dueDates = dueDates;
        this.orders = orders;
        this.incidents = incidents;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public String when() {
        return "0 30 2 * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    @Override
    public void run() {
        long after = Long.MIN_VALUE;
        List<StepClock> batch = clocks.open(after, BATCH);
        while (!batch.isEmpty()) {
            compare(batch).keySet().forEach(this::lookAgain);
            after = batch.get(batch.size() - 1).getId();
            batch = clocks.open(after, BATCH);
        }
        stepsWithoutClock();
        laddersThatNothingKnows();
        orders.run();
    }

    /** Under the lock nothing moves: what differs now differs. */
    private void lookAgain(StepClock seen) {
        transactions.run(
                () -> {
                    dueDates.lock(seen.subjectRef());
                    clocks.findById(seen.getId())
                            .filter(clock -> !clock.stopped())
                            .ifPresent(
                                    clock ->
                                            compare(List.of(clock))
                                                    .values()
                                                    .forEach(found -> report(clock, found)));
                });
    }

    private void report(StepClock clock, List<Difference> found) {
        found.stream()
                .collect(Collectors.groupingBy(Difference::kind))
                .forEach(
                        (kind, differences) -> {
                            Map<String, Object> details = new HashMap<>();
                            details.put("case", clock.subjectRef());
                            details.put("step", clock.step());
                            differences.forEach(
                                    one ->
                                            details.put(
                                                    one.what(),
                                                    one.found() + " / " + one.expected()));
                            incidents.report(kind, Long.toString(clock.getId()), details);
                        });
    }

    /** The clocks that differ, with how; four statements for a batch. */
    private Map<StepClock, List<Difference>> compare(List<StepClock> batch) {
        List<Long> ids = batch.stream().map(StepClock::getId).toList();
        Map<Long, List<ClockEvent>> events =
                record.findByWorkItemInOrderById(ids).stream()
                        .collect(Collectors.groupingBy(ClockEvent::workItem));
        Map<Long, Listed> listed = listed(ids);
        Map<String, List<Instant>> waiting =
                timers.of(batch.stream().map(StepClock::ladder).filter(Objects::nonNull).toList());
        boolean moving = countsAnew();
        Map<StepClock, List<Difference>> differing = new HashMap<>();
        for (StepClock clock : batch) {
            List<Difference> found =
                    new ClockComparison(
                                    clock,
                                    events.getOrDefault(clock.getId(), List.of()),
                                    workingTime.calendar(clock.calendarUnit()),
                                    rules)
                            .differences(
                                    listed.get(clock.getId()),
                                    waiting.getOrDefault(clock.ladder(), List.of()),
                                    moving,
                                    time.instant());
            if (!found.isEmpty()) {
                differing.put(clock, found);
            }
        }
        return differing;
    }

    private Map<Long, Listed> listed(List<Long> ids) {
        Map<Long, Listed> listed = new HashMap<>();
        jdbc.sql(
                        "select id, due_at, paused from work_item where state in ('OFFERED',"
                                + " 'CLAIMED') and id in ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ")")
                .params(new ArrayList<Object>(ids))
                .query(
                        row -> {
                            listed.put(
                                    row.getLong(1),
                                    new Listed(
                                            row.getObject(2, LocalDateTime.class)
                                                    .toInstant(ZoneOffset.UTC),
                                            row.getBoolean(3)));
                        });
        return listed;
    }

    private boolean countsAnew() {
        return jdbc.sql("select count(*) from calendar_move").query(Integer.class).single() > 0;
    }

    /** Open steps that nobody counts. */
    private void stepsWithoutClock() {
        jdbc.sql(
                        "select w.id from work_item w left join step_clock c on c.work_item_id ="
                                + " w.id where w.state in ('OFFERED', 'CLAIMED') and"
                                + " (c.work_item_id is null or c.state = 'STOPPED') order by w.id"
                                + " limit "
                                + MOST_TOLD)
                .query(Long.class)
                .list()
                .forEach(
                        step ->
                                incidents.report(
                                        IncidentKind.CLOCK_DIFFERS,
                                        step.toString(),
                                        Map.of("clock", "null / open")));
    }

    /** Ladders that would remind, urge and raise although no clock runs and no order waits. */
    private void laddersThatNothingKnows() {
        int page = 0;
        Map<String, String> ladders = timers.instances(Rung.PROCESS, page, BATCH);
        while (!ladders.isEmpty()) {
            Map<Boolean, List<Map.Entry<String, String>>> ofOrders =
                    ladders.entrySet().stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            one -> OrderLadder.ofOrder(one.getValue())));
            Map<Long, String> known = ladders(ofOrders.get(false));
            ofOrders.get(false).stream()
                    .filter(one -> !one.getKey().equals(known.get(Long.valueOf(one.getValue()))))
                    .forEach(one -> lookAgain(one.getKey(), Long.parseLong(one.getValue())));
            ofOrders.get(true).stream()
                    .filter(one -> !orders.known(one.getKey()))
                    .forEach(one -> unknown(one.getKey(), one.getValue()));
            ladders = timers.instances(Rung.PROCESS, ++page, BATCH);
        }
    }

    private Map<Long, String> ladders(List<Map.Entry<String, String>> ofClocks) {
        Map<Long, String> ladders = new HashMap<>();
        if (ofClocks.isEmpty()) {
            return ladders;
        }
        jdbc.sql(
                        "select work_item_id, ladder from step_clock where work_item_id in ("
                                + String.join(", ", Collections.nCopies(ofClocks.size(), "?"))
                                + ")")
                .params(ofClocks.stream().<Object>map(one -> Long.valueOf(one.getValue())).toList())
                .query(
                        row -> {
                            ladders.put(row.getLong(1), row.getString(2));
                        });
        return ladders;
    }

    /** It may have ended while it was looked at. */
    private void lookAgain(String ladder, long workItem) {
        transactions.run(
                () -> {
                    clocks.subjectRef(workItem).ifPresent(dueDates::lock);
                    boolean known =
                            clocks.findById(workItem)
                                    .filter(clock -> ladder.equals(clock.ladder()))
                                    .isPresent();
                    if (!known) {
                        unknown(ladder, Long.toString(workItem));
                    }
                });
    }

    private void unknown(String ladder, String key) {
        if (!timers.of(List.of(ladder)).isEmpty()) {
            incidents.report(IncidentKind.TIMER_DIFFERS, key, Map.of("ladder", ladder + " / null"));
        }
    }
}
