package org.gridcase.supervision;

/** Supervision orders (督办单) as the ladder issues them. */
public interface LadderOrders {

    /**
     * Issues an order, in the transaction of the ladder's timer; called once for each level. At
     * level 0 it is a new one, above it the one below was missed.
     */
    void issueByLadder(OrderFor order);
}
