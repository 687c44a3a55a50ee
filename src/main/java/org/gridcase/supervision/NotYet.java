package org.gridcase.supervision;

import org.gridcase.workflow.TooEarly;

/** A timer fired before its time, because a clock was put back or somebody ran it by hand. */
class NotYet extends TooEarly {
    private static final long serialVersionUID = 1L;

    /**
     * @param key business key of the ladder: work item or number of an order
     */
    NotYet(String key, Rung rung) {
        super(rung + " of " + key + " is not due");
    }
}
