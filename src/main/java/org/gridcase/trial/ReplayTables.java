package org.gridcase.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gridcase.trial.ReplayView.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays and what came of them, as rows. */
@Component
class ReplayTables {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReplayTables(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A replay as it is kept. */
    record Row(ReplayView view, String fingerprint, Instant beatAt) {}

    /** What a batch of cases adds. */
    record Sums(int played, int[] verdicts, int lateBefore, int lateAfter) {}

    void begin(
            long id,
            long draft,
            String process,
            String fingerprint,
            String by,
            String byName,
            int asked,
            int total,
            Instant at) {
        jdbc.sql(
                        "insert into model_replay (id, draft_id, process, fingerprint, asked_by,"
                                + " asked_by_name, asked, total, played, same_way, other_dates,"
                                + " other_way, stuck, late_before, late_after, state, started_at,"
                                + " beat_at) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0,"
                                + " 'RUNNING', ?, ?)")
                .params(id, draft, process, fingerprint, by, byName, asked, total, utc(at), utc(at))
                .update();
    }

    /** Earlier replays of a draft go: the latest is what counts. */
    void removeOf(long draft) {
        jdbc.sql(
                        "delete from model_replay_case where replay_id in (select id from"
                                + " model_replay where draft_id = ?)")
                .param(draft)
                .update();
        jdbc.sql("delete from model_replay where draft_id = ?").param(draft).update();
    }

    /**
     * @return false when it was cancelled meanwhile
     */
    boolean add(long id, Sums sums, Instant at) {
        int[] counts = sums.verdicts();
        return jdbc.sql(
                                "update model_replay set played = played + ?, same_way = same_way + ?,"
                                        + " other_dates = other_dates + ?, other_way = other_way + ?,"
                                        + " stuck = stuck + ?, late_before = late_before + ?,"
                                        + " late_after = late_after + ?, beat_at = ? where id = ? and"
                                        + " state = 'RUNNING'")
                        .params(
                                sums.played(),
                                counts[0],
                                counts[1],
                                counts[2],
                                counts[3],
                                sums.lateBefore(),
                                sums.lateAfter(),
                                utc(at),
                                id)
                        .update()
                == 1;
    }

    boolean end(long id, State state, Instant at) {
        return jdbc.sql(
                                "update model_replay set state = ?, ended_at = ? where id = ? and"
                                        + " state = 'RUNNING'")
                        .params(state.name(), utc(at), id)
                        .update()
                == 1;
    }

    void put(long id, int position, ReplayedCase one) {
        jdbc.sql(
                        "insert into model_replay_case (replay_id, position, case_number, item,"
                                + " verdict, details) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        position,
                        one.number(),
                        one.item(),
                        one.verdict().name(),
                        one.verdict() == Verdict.SAME ? null : write(one))
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from model_replay where id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<Row> latest(long draft) {
        return jdbc.sql("select * from model_replay where draft_id = ? order by id desc limit 1")
                .param(draft)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Cases that fared so, in the order of their end, the latest first. */
    List<ReplayedCase> cases(long id, Verdict verdict, int most) {
        return jdbc.sql(
                        "select case_number, item, verdict, details, position from"
                                + " model_replay_case where replay_id = ? and verdict = ?"
                                + " order by position limit ?")
                .params(id, verdict.name(), most)
                .query((row, number) -> replayed(row))
                .list();
    }

    Optional<ReplayedCase> one(long id, String number) {
        return jdbc.sql(
                        "select case_number, item, verdict, details from model_replay_case where"
                                + " replay_id = ? and case_number = ?")
                .params(id, number)
                .query((row, index) -> replayed(row))
                .optional();
    }

    private ReplayedCase replayed(ResultSet row) throws SQLException {
        String details = row.getString("details");
        if (details == null) {
            return ReplayedCase.same(row.getString("case_number"), row.getString("item"));
        }
        try {
            return json.readValue(details, ReplayedCase.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(ReplayedCase one) {
        try {
            return json.writeValueAsString(one);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var view =
                new ReplayView(
                        row.getLong("id"),
                        row.getLong("draft_id"),
                        row.getString("process"),
                        row.getString("asked_by_name"),
                        row.getInt("asked"),
                        row.getInt("total"),
                        row.getInt("played"),
                        row.getInt("same_way"),
                        row.getInt("other_dates"),
                        row.getInt("other_way"),
                        row.getInt("stuck"),
                        row.getInt("late_before"),
                        row.getInt("late_after"),
                        State.valueOf(row.getString("state")),
                        false,
                        at(row, "started_at"),
                        at(row, "ended_at"));
        return new Row(view, row.getString("fingerprint"), at(row, "beat_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
