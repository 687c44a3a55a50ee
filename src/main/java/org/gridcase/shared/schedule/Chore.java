package org.gridcase.shared.schedule;

/**
 * A duty that comes back by the calendar: the morning digest, the year check, the nightly
 * reconciliation. One node of the cluster does it at a time, never two and never the same one twice
 * over; but a node may die in the middle and another begin anew, so it must be safe to repeat.
 */
public interface Chore {

    /** What is done when a turn was missed, because no node ran or all were busy. */
    enum Missed {
        /** Done once as soon as possible, however many turns were missed. */
        MADE_UP,
        /** Left out: the next turn does everything anyway. */
        LEFT_OUT
    }

    /** The name that Quartz keeps and operators read, such as {@code morning-digest}. */
    String name();

    /**
     * When, as a Quartz cron expression in the zone of the place ({@code gridcase.zone}), such as
     * {@code 0 30 2 * * ?} for half past two each night.
     */
    String when();

    default Missed missed() {
        return Missed.LEFT_OUT;
    }

    /** Does it; opens its own transactions. What it throws becomes an incident. */
    void run();
}
