package org.gridcase.supervision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where supervision orders are kept, and what they are numbered. */
@Component
class OrderBook {

    /** Before the place, so that nobody takes the number of an order for that of a case. */
    static final String MARK = "DB-";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;
    private final ZoneId zone;

    OrderBook(EntityManager entities, JdbcClient jdbc, Units units, Clock clock, ZoneId zone) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    /** A new order, in the register of its unit and of every unit above it. */
    void add(SupervisionOrder order) {
        entities.persist(order);
        entities.flush();
        for (UnitView unit : units.upwards(order.unit())) {
            jdbc.sql("insert into supervision_order_scope (unit, order_id) values (?, ?)")
                    .params(unit.code(), order.getId())
                    .update();
        }
    }

    /** The order, locked until the end of the transaction. */
    SupervisionOrder lock(String number) {
        Long id =
                jdbc.sql("select id from supervision_order where number = ?")
                        .param(number)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(OrderBook::unknown);
        return entities.find(SupervisionOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ladder's latest order about a step. */
    Optional<String> lastByLadder(long workItem) {
        return jdbc.sql(
                        "select number from supervision_order where work_item_id = ? and by_ladder"
                                + " order by id desc limit 1")
                .param(workItem)
                .query(String.class)
                .optional();
    }

    /** What an order about a step is about; empty when there is no such step. */
    Optional<OrderSubject> step(long workItem) {
        return jdbc.sql(
                        "select w.subject_ref, s.kind, w.step_name, w.step_name_en from work_item w"
                                + " join work_subject s on s.ref = w.subject_ref where w.id = ?")
                .param(workItem)
                .query(
                        (row, n) ->
                                new OrderSubject(
                                        row.getString(1),
                                        row.getString(2),
                                        workItem,
                                        row.getString(3),
                                        row.getString(4)))
                .optional();
    }

    /** {@code DB-HQ-20261121-0001}: the community or department, the day, the serial of both. */
    String nextNumber(String unit) {
        String place = units.at(unit, Tier.COMMUNITY).map(UnitView::code).orElse(unit);
        String day =
                LocalDate.ofInstant(clock.instant(), zone).format(DateTimeFormatter.BASIC_ISO_DATE);
        String series = MARK + place + "-" + day;
        if (!counted(series)) {
            try {
                jdbc.sql("insert into supervision_order_serial (series, last_serial) values (?, 1)")
                        .param(series)
                        .update();
            } catch (DuplicateKeyException anotherBegan) {
                counted(series);
            }
        }
        int serial =
                jdbc.sql("select last_serial from supervision_order_serial where series = ?")
                        .param(series)
                        .query(Integer.class)
                        .single();
        return "%s-%04d".formatted(series, serial);
    }

    private boolean counted(String series) {
        return jdbc.sql(
                                "update supervision_order_serial set last_serial = last_serial + 1"
                                        + " where series = ?")
                        .param(series)
                        .update()
                > 0;
    }

    /** Whether an order of the level above goes on with it. */
    boolean followed(String number) {
        return jdbc.sql("select count(*) from supervision_order where raised_from = ?")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The order whose answer a ladder waits for; empty when none is owed under the key. */
    Optional<Waiting> waiting(String ladderKey) {
        return entities.createQuery(
                        "select new org.gridcase.supervision.OrderBook$Waiting(o.number,"
                                + " o.subjectRef, o.unit, o.deadline) from SupervisionOrder o where"
                                + " o.ladderKey = :key and o.state in :owed",
                        Waiting.class)
                .setParameter("key", ladderKey)
                .setParameter("owed", OrderState.OWED)
                .getResultStream()
                .findFirst();
    }

    /**
     * Orders about a subject that wait on ladders of their own, those too that began to in this
     * very transaction and are not written yet.
     */
    List<String> climbing(String ref) {
        return entities.createQuery(
                        "select o.number from SupervisionOrder o where o.subjectRef = :ref and"
                                + " o.ladder is not null order by o.id",
                        String.class)
                .setParameter("ref", ref)
                .getResultList();
    }

    /** An order as its ladder reads it, before it is locked. */
    record Waiting(String number, String subjectRef, String unit, Instant deadline) {}

    static NotFound unknown() {
        return new NotFound("supervision.error.orderUnknown");
    }
}
