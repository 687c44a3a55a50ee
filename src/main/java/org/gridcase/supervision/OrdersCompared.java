package org.gridcase.supervision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.Incidents;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.WaitingTimers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The nightly comparison's part about orders: each that is owed and that no step's ladder minds has
 * a ladder of its own whose timer is the order's deadline, and no other ladder waits for an answer.
 */
@Component
class OrdersCompared {

    /** So many are told one by one. */
    private static final int MOST_TOLD = 200;

    private static final String OWED =
            "select o.number, o.ladder, o.deadline from supervision_order o where o.state in"
                    + " ('ISSUED', 'RECEIVED') and ";

    private final OrderBook book;
    private final OrderLadder ladder;
    private final OrderLeaders leaders;
    private final WaitingTimers timers;
    private final Incidents incidents;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    OrdersCompared(
            OrderBook book,
            OrderLadder ladder,
            OrderLeaders leaders,
            WaitingTimers timers,
            Incidents incidents,
            Transactions transactions,
            JdbcClient jdbc) {
        this.book = book;
        this.ladder = ladder;
        this.leaders = leaders;
        this.timers = timers;
        this.incidents = incidents;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    private record Row(String number, String ladder, Instant deadline) {}

    void run() {
        List<Row> waiting = rows(OWED + "o.ladder is not null order by o.id");
        Map<String, List<Instant>> due = timers.of(waiting.stream().map(Row::ladder).toList());
        waiting.stream()
                .filter(row -> !List.of(row.deadline()).equals(due.get(row.ladder())))
                .forEach(row -> lookAgain(row.number()));
        rows(OWED
                        + "o.ladder is null and exists (select 1 from work_subject s where"
                        + " s.ref = o.subject_ref and s.ended_at is null) order by o.id"
                        + " limit "
                        + MOST_TOLD)
                .forEach(row -> lookAgain(row.number()));
    }

    /** Whether the order waits under this ladder; for one that the engine has. */
    boolean known(String instance) {
        return jdbc.sql("select count(*) from supervision_order where ladder = ?")
                        .param(instance)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Under its lock nothing moves. */
    private void lookAgain(String number) {
        transactions.run(
                () -> {
                    SupervisionOrder order = book.lock(number);
                    if (!order.state().owed()) {
                        return;
                    }
                    List<Instant> wanted = wanted(order);
                    List<Instant> found =
                            Optional.ofNullable(order.ladder())
                                    .map(instance -> timers.of(List.of(instance)).get(instance))
                                    .orElse(List.of());
                    if (!wanted.equals(found)) {
                        incidents.report(
                                IncidentKind.TIMER_DIFFERS,
                                number,
                                Map.of(
                                        "case",
                                        order.subjectRef(),
                                        "answer",
                                        found + " / " + wanted));
                    }
                });
    }

    private List<Instant> wanted(SupervisionOrder order) {
        boolean climbs =
                order.ladder() != null
                        || !ladder.minded(order)
                                && !book.followed(order.number())
                                && leaders.above(order.unit()).isPresent();
        return climbs ? List.of(order.deadline()) : List.of();
    }

    private List<Row> rows(String sql) {
        return jdbc.sql(sql)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }
}
