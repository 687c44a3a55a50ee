package org.gridcase.supervision;

/**
 * A timer fired before its time, because a clock was put back or somebody ran it by hand. Its
 * transaction is undone, and the engine runs it again when it is due.
 */
class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param key business key of the ladder: work item or number of an order
     */
    NotYet(String key, Rung rung) {
        super(rung + " of " + key + " is not due");
    }
}
