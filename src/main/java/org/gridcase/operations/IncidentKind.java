package org.gridcase.operations;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can need an administrator. Each has three texts: its name, what it means ({@code .what}) and
 * what to do ({@code .todo}).
 */
public enum IncidentKind {
    /** A job of the engine is out of retries; the subject is its id. */
    JOB_FAILED("job-failed"),
    /** A duty by the calendar threw; the subject is its name. */
    CHORE_FAILED("chore-failed"),
    /** Quartz stopped a trigger; the subject is its name. */
    TRIGGER_STUCK("trigger-stuck"),
    /** A message was given up; the subject is the way and the recipient. */
    DELIVERY_GIVEN_UP("delivery-given-up"),
    /** Nobody knows whether a message arrived. */
    DELIVERY_UNCERTAIN("delivery-uncertain"),
    /** Messages wait although their time has come. */
    OUTBOX_STUCK("outbox-stuck"),
    /** A step's deadline is not what its clock's record gives; the subject is the work item. */
    CLOCK_DIFFERS("clock-differs"),
    /** The engine's timer is not where the clock wants it; the subject is the work item. */
    TIMER_DIFFERS("timer-differs"),
    /** A rung of the ladder is missing or too many; the subject is the work item. */
    RUNG_DIFFERS("rung-differs"),
    /** The holidays of a year are needed and not entered; the subject is the year. */
    CALENDAR_MISSING("calendar-missing"),
    /** A node's own clock is not that of the database; the subject is the node. */
    NODE_CLOCK_WRONG("node-clock-wrong"),
    /** The audit chain is broken; the subject is the stream. */
    AUDIT_BROKEN("audit-broken");

    private final String code;

    IncidentKind(String code) {
        this.code = code;
    }

    /** The word used in tables and REST. */
    public String code() {
        return code;
    }

    public static Optional<IncidentKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String key() {
        return "operations.incident." + code;
    }
}
