package org.gridcase.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.gridcase.supervision.BoardFilter.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The watch board (督办看板): what is overdue, what will be, and what stands still in a unit and below
 * it. Whoever may urge or issue orders there sees it. Figures, a page and the shares are one
 * statement each, over ranges of one index, so that a million open steps cost what a thousand do.
 */
@Service
@Transactional(readOnly = true)
public class WatchBoard {

    /**
     * Shares are counted over so many steps, the worst of them: as far as the figures go. Their
     * rows are read one by one, unlike those of the figures.
     */
    public static final int SHARED = BoardFigures.CAP;

    /** Shares shown of each sort. */
    static final int MOST = 12;

    private static final String ROWS =
            """
            select c.work_item_id, c.subject_ref, s.kind, s.title, s.title_en, s.place, s.urgent,
              c.step_name, c.step_name_en, c.unit, c.post, c.holder, c.started_at, c.due_at,
              c.provisional, c.state, c.rung, c.rung_at, w.urged, c.resume_expected
            """;

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final SharesByUnit byUnit;
    private final Jurisdiction jurisdiction;

    WatchBoard(JdbcClient jdbc, BoardScope scope, SharesByUnit byUnit, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.byUnit = byUnit;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Units in whose whole subtree the actor supervises, widest first; empty for everybody else.
     */
    public Set<String> units(Actor actor) {
        Set<String> units = new LinkedHashSet<>(jurisdiction.overseen(actor, Action.ORDER));
        units.addAll(jurisdiction.overseen(actor, Action.URGE));
        return units;
    }

    public boolean supervises(Actor actor, String unit) {
        return jurisdiction.may(actor, Action.URGE, unit)
                || jurisdiction.may(actor, Action.ORDER, unit);
    }

    /** How many steps are in each part. */
    public BoardFigures figures(Actor actor, String unit) {
        requireSight(actor, unit);
        var sql = new StringBuilder("select ");
        List<Object> params = new ArrayList<>();
        for (Part part : Part.values()) {
            BoardScope.Range range = scope.part(part, unit);
            sql.append(part.ordinal() == 0 ? "" : ", ")
                    .append("(select count(*) from (select 1 from step_clock c where ")
                    .append(range.sql())
                    .append(" limit ")
                    .append(BoardFigures.CAP)
                    .append(") p)");
            params.addAll(range.params());
        }
        return jdbc.sql(sql.toString())
                .params(params)
                .query(
                        (row, n) ->
                                new BoardFigures(
                                        row.getInt(Part.OVERDUE.ordinal() + 1),
                                        row.getInt(Part.TODAY.ordinal() + 1),
                                        row.getInt(Part.SOON.ordinal() + 1),
                                        row.getInt(Part.PAUSED.ordinal() + 1)))
                .single();
    }

    /** A page of steps, the worst on top: what is overdue longest, or will be first. */
    public Slice<BoardRow> page(Actor actor, BoardFilter filter, String cursor, int size) {
        requireSight(actor, filter.unit());
        BoardScope.Range range = scope.range(filter);
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
                ROWS
                        + " from (select c.* from step_clock c where "
                        + range.sql()
                        + scope.worstFirst(filter.unit())
                        + " limit "
                        + (size + 1)
                        + ") c join work_item w on w.id = c.work_item_id"
                        + " join work_subject s on s.ref = c.subject_ref"
                        + " order by c.due_at, c.work_item_id";
        List<BoardRow> rows = jdbc.sql(sql).params(range.params()).query(WatchBoard::row).list();
        return Slice.of(rows, size, row -> new Cursor(row.dueAt(), row.workItem()).encode());
    }

    /**
     * To whom the steps of a part belong, the most first; by unit means by the units right below,
     * each counted to {@link BoardShare#CAP}. Everything else, and the units of what is narrowed
     * already, is counted over the worst {@link #SHARED}.
     */
    public List<BoardShare> shares(Actor actor, BoardFilter filter, BoardFilter.By by) {
        requireSight(actor, filter.unit());
        if (by == BoardFilter.By.UNIT && filter.whole() && scope.indexedBelow(filter.unit())) {
            return byUnit.of(filter.part(), filter.unit());
        }
        return ofTheWorst(filter, by);
    }

    private List<BoardShare> ofTheWorst(BoardFilter filter, BoardFilter.By by) {
        BoardScope.Range range = scope.range(filter);
        String key =
                switch (by) {
                    case UNIT ->
                            "coalesce("
                                    + scope.columnBelow(filter.unit())
                                    + ", "
                                    + scope.column(filter.unit())
                                    + ")";
                    case STEP -> "c.step";
                    case MATTER -> "c.matter";
                    case PERSON -> "c.holder";
                };
        String counted =
                "select k, min(n) n, min(e) e, count(*) c, min(due_at) d, min(ref) r,"
                        + " sum(count(*)) over () total from (select "
                        + key
                        + " k, c.step_name n, c.step_name_en e, c.due_at, c.subject_ref ref"
                        + " from step_clock c where "
                        + range.sql()
                        + scope.worstFirst(filter.unit())
                        + " limit "
                        + SHARED
                        + ") p group by k order by c desc, d limit "
                        + MOST;
        // the matter is named by the titles of its cases; supervision knows no catalogue
        String sql =
                by != BoardFilter.By.MATTER
                        ? counted
                        : "select q.k, s.title n, s.title_en e, q.c, q.d, q.total from ("
                                + counted
                                + ") q join work_subject s on s.ref = q.r order by q.c desc, q.d";
        return jdbc.sql(sql).params(range.params()).query(WatchBoard::share).list();
    }

    /** Of the worst: where these were all that are counted, there may be more of each. */
    private static BoardShare share(ResultSet row, int number) throws SQLException {
        LocalDateTime worst = row.getObject("d", LocalDateTime.class);
        return new BoardShare(
                row.getString("k"),
                row.getString("n"),
                row.getString("e"),
                row.getInt("c"),
                row.getInt("total") >= SHARED,
                worst.toInstant(ZoneOffset.UTC));
    }

    private void requireSight(Actor actor, String unit) {
        if (!supervises(actor, unit)) {
            throw new NotFound("supervision.error.unitUnknown");
        }
    }

    private static BoardRow row(ResultSet row, int number) throws SQLException {
        return new BoardRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                instant(row, 13),
                instant(row, 14),
                row.getBoolean(15),
                "PAUSED".equals(row.getString(16)),
                Rung.of(row.getInt(17)),
                instant(row, 18),
                row.getInt(19),
                instant(row, 20));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
