package org.gridcase.supervision;

/**
 * A timer fired before its time, because a clock was put back or somebody ran it by hand. Its
 * transaction is undone, and the engine runs it again when it is due.
 */
class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(long workItem, Rung rung) {
        super(rung + " of work item " + workItem + " is not due");
    }
}
