package org.gridcase.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentRows {
    private static final int LONGEST_DETAIL = 600;
    private static final int LONGEST_DETAILS = 4000;
    private static final TypeReference<LinkedHashMap<String, String>> DETAILS =
            new TypeReference<>() {};
    private static final String COLUMNS =
            "select id, kind, subject, details, first_at, last_at, times, ended_at, ended_by, note"
                    + " from incident";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    IncidentRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when none of the kind is open for the subject. */
    boolean again(IncidentKind kind, String subject, Map<String, ?> details, Instant at) {
        return jdbc.sql(
                                "update incident set times = times + 1, last_at = ?, details = ?"
                                        + " where open_key = ?")
                        .params(utc(at), write(details), key(kind, subject))
                        .update()
                > 0;
    }

    long open(IncidentKind kind, String subject, Map<String, ?> details, Instant at) {
        long id = Ids.next();
        jdbc.sql(
                        "insert into incident (id, kind, subject, open_key, details, first_at,"
                                + " last_at, times, version) values (?, ?, ?, ?, ?, ?, ?, 1, 0)")
                .params(
                        id,
                        kind.code(),
                        subject,
                        key(kind, subject),
                        write(details),
                        utc(at),
                        utc(at))
                .update();
        return id;
    }

    /** False when it had ended before. */
    boolean end(long id, String by, String note, Instant at) {
        return jdbc.sql(
                                "update incident set open_key = null, ended_at = ?, ended_by = ?,"
                                        + " note = ? where id = ? and ended_at is null")
                        .params(utc(at), by, note, id)
                        .update()
                > 0;
    }

    Optional<IncidentView> find(long id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(this::view).optional();
    }

    Optional<IncidentView> findOpen(IncidentKind kind, String subject) {
        return jdbc.sql(COLUMNS + " where open_key = ?")
                .param(key(kind, subject))
                .query(this::view)
                .optional();
    }

    /** Open ones, the newest first. */
    List<IncidentView> open(long before, int most) {
        return jdbc.sql(COLUMNS + " where ended_at is null and id < ? order by id desc limit ?")
                .params(before, most)
                .query(this::view)
                .list();
    }

    /** Ended ones, the last ended first. */
    List<IncidentView> ended(Cursor before, int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where ended_at < ? or (ended_at = ? and id < ?) order by"
                                + " ended_at desc, id desc limit ?")
                .params(utc(before.at()), utc(before.at()), before.id(), most)
                .query(this::view)
                .list();
    }

    int countOpen(int most) {
        return jdbc.sql(
                        "select count(*) from (select 1 from incident where ended_at is null limit"
                                + " ?) few")
                .param(most)
                .query(Integer.class)
                .single();
    }

    private IncidentView view(ResultSet row, int number) throws SQLException {
        return new IncidentView(
                row.getLong("id"),
                IncidentKind.find(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                read(row.getString("details")),
                instant(row, "first_at"),
                instant(row, "last_at"),
                row.getInt("times"),
                instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("note"));
    }

    /** What is too long is cut: an incident must never fail because of its details. */
    private String write(Map<String, ?> details) {
        Map<String, String> shortened = new LinkedHashMap<>();
        details.forEach((key, value) -> shortened.put(key, cut(String.valueOf(value))));
        try {
            String text = json.writeValueAsString(shortened);
            return text.length() <= LONGEST_DETAILS ? text : "{}";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept details are no JSON", e);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private static String key(IncidentKind kind, String subject) {
        return kind.code() + ":" + subject;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
