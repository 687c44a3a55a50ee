package org.gridcase.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A row of a box out of the columns that {@link BoxQueries} names. */
final class InboxRowReading {
    private InboxRowReading() {}

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime value = rs.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    static InboxRow row(ResultSet rs, int number) throws SQLException {
        long id = rs.getLong("id");
        return new InboxRow(
                rs.wasNull() ? null : id,
                rs.getString("subject_ref"),
                rs.getString("kind"),
                rs.getString("title"),
                rs.getString("title_en"),
                rs.getString("place"),
                rs.getString("s_unit"),
                rs.getString("lane"),
                rs.getBoolean("urgent"),
                rs.getString("step"),
                rs.getString("step_name"),
                rs.getString("step_name_en"),
                rs.getString("post"),
                rs.getString("w_unit"),
                instant(rs, "offered_at"),
                instant(rs, "due_at"),
                rs.getBoolean("provisional"),
                rs.getBoolean("paused"),
                rs.getInt("urged"),
                instant(rs, "ended_at"),
                rs.getString("assignee"),
                rs.getString("outcome"),
                rs.getBoolean("unread"),
                instant(rs, "sorted_at"),
                rs.getLong("sort_id"));
    }
}
