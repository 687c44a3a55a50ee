package org.gridcase.supervision;

import org.gridcase.shared.Transactions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders from before orders had ladders of their own, marked by their migration, get one when the
 * application starts. Two nodes that start together do it once: the order is locked.
 */
@Component
class OrdersTakenUp {

    private final OrderBook book;
    private final OrderLadder ladder;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    OrdersTakenUp(OrderBook book, OrderLadder ladder, Transactions transactions, JdbcClient jdbc) {
        this.book = book;
        this.ladder = ladder;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        jdbc.sql(
                        "select number from supervision_order where ladder_key is not null and"
                                + " ladder is null order by id")
                .query(String.class)
                .list()
                .forEach(number -> transactions.run(() -> takeUp(number)));
    }

    private void takeUp(String number) {
        SupervisionOrder order = book.lock(number);
        if (order.ladder() == null && order.state().owed()) {
            order.waitsNoMore();
            ladder.begin(order);
        }
    }
}
