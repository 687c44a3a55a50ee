package org.gridcase.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.gridcase.audit.By;

/** Reads orders from rows; in lists no entity is loaded. */
final class OrderRow {

    static final String COLUMNS =
            """
            o.id, o.number, o.subject_ref, o.subject_kind, o.work_item_id, o.step_name,
            o.step_name_en, o.unit, o.leader, o.order_level, o.raised_from, o.raised_to, o.issued_by,
            o.issued_name, o.issued_post, o.issued_unit, o.issued_at, o.words, o.deadline, o.state,
            o.received_by, o.received_at, o.answered_by, o.answered_at, o.answer, o.closed_by,
            o.closed_at, o.closing_words, s.title, s.title_en, s.place, s.urgent
            """;

    private OrderRow() {}

    static OrderView view(ResultSet row, Function<OrderRecord, Set<OrderView.Deed>> deeds)
            throws SQLException {
        OrderRecord order = order(row);
        return new OrderView(
                order,
                row.getString("title"),
                row.getString("title_en"),
                row.getString("place"),
                row.getBoolean("urgent"),
                deeds.apply(order));
    }

    private static OrderRecord order(ResultSet row) throws SQLException {
        return new OrderRecord(
                row.getLong("id"),
                row.getString("number"),
                about(row),
                row.getString("unit"),
                row.getString("leader"),
                row.getInt("order_level"),
                row.getString("raised_from"),
                row.getString("raised_to"),
                new By(
                        row.getString("issued_by"),
                        row.getString("issued_name"),
                        row.getString("issued_post"),
                        row.getString("issued_unit")),
                instant(row, "issued_at"),
                row.getString("words"),
                instant(row, "deadline"),
                OrderState.valueOf(row.getString("state")),
                row.getString("received_by"),
                instant(row, "received_at"),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                row.getString("answer"),
                row.getString("closed_by"),
                instant(row, "closed_at"),
                row.getString("closing_words"));
    }

    private static OrderSubject about(ResultSet row) throws SQLException {
        long item = row.getLong("work_item_id");
        Long workItem = row.wasNull() ? null : item;
        return new OrderSubject(
                row.getString("subject_ref"),
                row.getString("subject_kind"),
                workItem,
                row.getString("step_name"),
                row.getString("step_name_en"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
