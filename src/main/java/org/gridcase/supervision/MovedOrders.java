package org.gridcase.supervision;

import org.gridcase.organisation.UnitMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the orders to a unit along into the registers above its new place, in one transaction. */
@Component
class MovedOrders {
    private final JdbcClient jdbc;

    MovedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(UnitMoved event) {
        event.left().forEach(unit -> leave(event, unit));
        event.joined().forEach(unit -> join(event, unit));
    }

    /** The derived table lets MySQL read the table that is changed. */
    private void leave(UnitMoved event, String unit) {
        jdbc.sql(
                        "delete from supervision_order_scope where unit = :unit and order_id in"
                                + " (select order_id from (select distinct order_id from"
                                + " supervision_order_scope where unit = :moved) m)")
                .param("unit", unit)
                .param("moved", event.unit())
                .update();
    }

    private void join(UnitMoved event, String unit) {
        jdbc.sql(
                        "insert into supervision_order_scope (unit, order_id) select :unit,"
                                + " s.order_id from supervision_order_scope s where s.unit ="
                                + " :moved and not exists (select 1 from supervision_order_scope k"
                                + " where k.unit = :unit and k.order_id = s.order_id)")
                .param("unit", unit)
                .param("moved", event.unit())
                .update();
    }
}
