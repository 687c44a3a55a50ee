package org.gridcase.modelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.Slice;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of each migration, one row a case. */
@Component
class MigrationCases {

    private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};
    private static final TypeReference<List<MappingFlaw>> FLAWS = new TypeReference<>() {};
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final ObjectMapper json;

    MigrationCases(JdbcClient jdbc, JdbcTemplate many, ObjectMapper json) {
        this.jdbc = jdbc;
        this.many = many;
        this.json = json;
    }

    /** Writes down whom it concerns, none looked at yet. */
    void add(long migration, List<String> instances) {
        many.batchUpdate(
                "insert into model_migration_case (migration_id, instance, state) values (?, ?, ?)",
                instances,
                AT_ONCE,
                (row, instance) -> {
                    row.setLong(1, migration);
                    row.setString(2, instance);
                    row.setString(3, MigratedState.NEW.name());
                });
    }

    /** All are to be looked at anew. */
    void forget(long migration) {
        jdbc.sql("update model_migration_case set state = ? where migration_id = ?")
                .params(MigratedState.NEW.name(), migration)
                .update();
    }

    List<String> in(long migration, MigratedState state, int most) {
        return jdbc.sql(
                        "select instance from model_migration_case where migration_id = ? and"
                                + " state = ? order by instance limit ?")
                .params(migration, state.name(), most)
                .query(String.class)
                .list();
    }

    /**
     * The case goes from one state to another, at most once however many try.
     *
     * @return false when somebody else was faster
     */
    boolean goesOn(long migration, MigratedState from, MigratedCase now) {
        return jdbc.sql(
                                "update model_migration_case set state = ?, ref = coalesce(?, ref),"
                                        + " places_before = ?, places_after = ?, flaws = ?, at = ?"
                                        + " where migration_id = ? and instance = ? and state = ?")
                        .params(
                                now.state().name(),
                                now.ref(),
                                write(now.before()),
                                write(now.after()),
                                write(now.flaws()),
                                now.at() == null
                                        ? null
                                        : LocalDateTime.ofInstant(now.at(), ZoneOffset.UTC),
                                migration,
                                now.instance(),
                                from.name())
                        .update()
                == 1;
    }

    Map<MigratedState, Integer> counts(long migration) {
        Map<MigratedState, Integer> counts = new EnumMap<>(MigratedState.class);
        jdbc.sql(
                        "select state, count(*) from model_migration_case where migration_id = ?"
                                + " group by state")
                .param(migration)
                .query(
                        row -> {
                            counts.put(MigratedState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return counts;
    }

    /** In order of the engine's ids; all states, or one. */
    Slice<MigratedCase> page(long migration, MigratedState state, String after, int size) {
        List<MigratedCase> found =
                jdbc.sql(
                                "select instance, ref, state, places_before, places_after, flaws,"
                                        + " at from model_migration_case where migration_id = ? and"
                                        + " instance > ?"
                                        + (state == null
                                                ? ""
                                                : " and state = '" + state.name() + "'")
                                        + " order by instance limit ?")
                        .params(migration, after == null ? "" : after, size + 1)
                        .query((row, n) -> read(row))
                        .list();
        return Slice.of(found, size, MigratedCase::instance);
    }

    private MigratedCase read(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("at", LocalDateTime.class);
        return new MigratedCase(
                row.getString("instance"),
                row.getString("ref"),
                MigratedState.valueOf(row.getString("state")),
                read(row.getString("places_before"), PLACES),
                read(row.getString("places_after"), PLACES),
                read(row.getString("flaws"), FLAWS),
                at == null ? null : instant(at));
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
