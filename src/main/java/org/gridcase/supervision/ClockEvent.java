package org.gridcase.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.gridcase.audit.By;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/**
 * Something that happened to a clock beside starting, being claimed and stopping, which stand on
 * the clock itself. Only ever added.
 */
@Entity
@Table(name = "clock_event")
class ClockEvent implements Persistable<Long> {

    enum Kind {
        /** More time was asked for. */
        ASKED,
        EXTENDED,
        REFUSED,
        PAUSED,
        RESUMED,
        /** The calendar changed, and the due date with it. */
        RECOMPUTED,
        /** A rung of the ladder; at most one row for each rung and due date. */
        RUNG
    }

    @Id private Long id;

    @Column(name = "work_item_id")
    private Long workItem;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant at;
    private Integer rung;
    private Instant dueAt;
    private Instant untilAt;
    private String staffId;
    private String post;
    private String unit;
    private String words;
    @Transient private boolean fresh;

    protected ClockEvent() {}

    /**
     * @param dueAt the due date before it happened
     * @param until the due date that was asked for, granted or counted anew; when a pause is
     *     expected to end; until when an order is to be answered
     */
    ClockEvent(
            long workItem,
            Kind kind,
            Instant at,
            Instant dueAt,
            Instant until,
            By by,
            String words) {
        this.id = Ids.next();
        this.workItem = workItem;
        this.kind = kind;
        this.at = at;
        this.dueAt = dueAt;
        this.untilAt = until;
        this.staffId = by.staffId();
        this.post = by.post();
        this.unit = by.unit();
        this.words = words;
        this.fresh = true;
    }

    /**
     * @param unit the unit whose head an order goes to, null for lower rungs
     */
    static ClockEvent climbed(StepClock clock, int rung, Instant at, String unit, Instant until) {
        var by = new By(By.SYSTEM.staffId(), By.SYSTEM.name(), null, unit);
        var event = new ClockEvent(clock.getId(), Kind.RUNG, at, clock.dueAt(), until, by, null);
        event.rung = rung;
        return event;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }

    long workItem() {
        return workItem;
    }

    Kind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    Integer rung() {
        return rung;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant until() {
        return untilAt;
    }

    String staffId() {
        return staffId;
    }

    String unit() {
        return unit;
    }

    String words() {
        return words;
    }
}
