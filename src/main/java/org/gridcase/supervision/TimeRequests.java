package org.gridcase.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything about deadlines that waits for the actor as the level above: requests for more time
 * (延期申请) and suspended steps (挂起). Never her own: those are for somebody else to decide.
 */
@Service
@Transactional(readOnly = true)
public class TimeRequests {

    /** Counted so far and no further. */
    public static final int CAP = 99;

    /** What is waited for. */
    public enum Part {
        /** Requests for more time that nobody has decided. */
        ASKED,
        /** Steps whose clock stands still. */
        PAUSED;

        private String sql() {
            return this == ASKED
                    ? "c.asked_until is not null and c.state = 'RUNNING'"
                    : "c.state = 'PAUSED'";
        }

        private Action right() {
            return this == ASKED ? Action.EXTEND : Action.SUSPEND;
        }

        private ClockEvent.Kind event() {
            return this == ASKED ? ClockEvent.Kind.ASKED : ClockEvent.Kind.PAUSED;
        }
    }

    private static final String COLUMNS =
            """
            select c.work_item_id, c.subject_ref, s.kind, s.title, s.title_en, s.urgent,
              c.step_name, c.step_name_en, c.unit, c.post, c.holder, c.started_at, c.due_at,
              c.provisional, c.asked_until, c.resume_expected, e.at, e.staff_id, e.words
            """;

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final Units units;
    private final Jurisdiction jurisdiction;

    TimeRequests(JdbcClient jdbc, BoardScope scope, Units units, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.units = units;
        this.jurisdiction = jurisdiction;
    }

    /** Whether there is anything for the actor to decide anywhere. */
    public boolean decides(Actor actor) {
        return !jurisdiction.overseen(actor, Action.EXTEND).isEmpty()
                || !jurisdiction.overseen(actor, Action.SUSPEND).isEmpty();
    }

    /** How many wait, {@link #CAP} at most. */
    public int count(Actor actor, Part part) {
        BoardScope.Range range = range(actor, part);
        if (range == null) {
            return 0;
        }
        return jdbc.sql(
                        "select count(*) from (select 1 from step_clock c where "
                                + range.sql()
                                + " limit "
                                + CAP
                                + ") p")
                .params(range.params())
                .query(Integer.class)
                .single();
    }

    /** A page of them, what is due first on top. */
    public Slice<TimeRequest> page(Actor actor, Part part, String cursor, int size) {
        BoardScope.Range range = range(actor, part);
        if (range == null) {
            return new Slice<>(List.of(), null);
        }
        Cursor after = Cursor.decode(cursor);
        if (after != null) {
            LocalDateTime at = BoardScope.utc(after.at());
            range.and(
                    " and c.due_at >= ? and (c.due_at > ? or c.work_item_id > ?)",
                    at,
                    at,
                    after.id());
        }
        String sql =
                COLUMNS
                        + " from (select c.* from step_clock c where "
                        + range.sql()
                        + " order by c.due_at, c.work_item_id limit "
                        + (size + 1)
                        + ") c join work_subject s on s.ref = c.subject_ref"
                        + " left join clock_event e on e.id = (select max(x.id) from clock_event x"
                        + " where x.work_item_id = c.work_item_id and x.kind = '"
                        + part.event()
                        + "') order by c.due_at, c.work_item_id";
        List<TimeRequest> rows =
                jdbc.sql(sql)
                        .params(range.params())
                        .query((row, n) -> row(row, part == Part.PAUSED))
                        .list();
        return Slice.of(rows, size, row -> new Cursor(row.dueAt(), row.workItem()).encode());
    }

    /**
     * What lies below a unit in which the actor decides, but not of the unit itself, which has its
     * own level above; at the top there is none. Null when he decides nowhere.
     */
    private BoardScope.Range range(Actor actor, Part part) {
        Set<String> tops = jurisdiction.overseen(actor, part.right());
        if (tops.isEmpty()) {
            return null;
        }
        List<Object> params = new ArrayList<>();
        String places =
                tops.stream().map(top -> place(top, params)).collect(Collectors.joining(" or "));
        var range =
                new BoardScope.Range(
                        new StringBuilder(part.sql()).append(" and (").append(places).append(")"),
                        params);
        String me = actor.staffId();
        return range.and(
                " and coalesce(c.holder, '') <> ? and coalesce(c.asked_by, '') <> ?", me, me);
    }

    private String place(String top, List<Object> params) {
        params.add(top);
        String below = scope.column(top) + " = ?";
        if (units.above(top).isEmpty()) {
            return below;
        }
        params.add(top);
        return "(" + below + " and c.unit <> ?)";
    }

    private static TimeRequest row(ResultSet row, boolean paused) throws SQLException {
        return new TimeRequest(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                instant(row, 12),
                instant(row, 13),
                row.getBoolean(14),
                paused ? null : instant(row, 15),
                instant(row, 16),
                instant(row, 17),
                row.getString(18),
                row.getString(19));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
