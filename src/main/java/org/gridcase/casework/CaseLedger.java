package org.gridcase.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger (台账) of a unit: every case that lies in it or that it works on, the newest first. One
 * statement a page whatever its length, by keyset over the unit's own index range.
 */
@Service
@Transactional(readOnly = true)
public class CaseLedger {

    /** Markers on one map: more would be a blot. */
    public static final int MAP_LIMIT = 500;

    private static final String ROWS =
            """
            select c.id, c.number, c.item, c.path, c.state, c.unit, c.handling_unit, c.place, c.lat,
              c.lng, c.words, c.reported_at, c.filed_at, c.rating, w.step_name, w.step_name_en,
              w.assignee, w.offered_at, w.due_at, w.provisional, w.paused
            from case_scope s join grid_case c on c.id = s.case_id
            left join work_item w on w.id = (
              select w2.id from work_item w2 where w2.subject_ref = c.number
                and w2.state in ('OFFERED', 'CLAIMED') order by w2.due_at, w2.id limit 1)
            where s.unit = ?
            """;

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;

    CaseLedger(JdbcClient jdbc, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
    }

    /**
     * A line of the ledger.
     *
     * @param stepName where it is now, null when it has ended
     * @param holder staff id of who has that step, null when nobody has
     * @param offeredAt since when that step waits
     * @param dueAt until when it is to be done
     * @param provisional that date may still move, as its year is not entered yet
     * @param paused its clock stands still
     */
    public record Row(
            long id,
            String number,
            String item,
            HandlingPath path,
            CaseState state,
            String unit,
            String handlingUnit,
            String place,
            GeoPoint point,
            String words,
            Instant reportedAt,
            Instant endedAt,
            Integer rating,
            String stepName,
            String stepNameEn,
            String holder,
            Instant offeredAt,
            Instant dueAt,
            boolean provisional,
            boolean paused) {}

    /**
     * What the ledger is narrowed to; null means no restriction.
     *
     * @param text part of the number, the place or the words
     * @param from reported at or after
     * @param until reported before
     * @param lateAt only cases whose present step was due before this instant
     */
    public record Filter(
            HandlingPath path,
            CaseState state,
            String item,
            String text,
            Instant from,
            Instant until,
            Instant lateAt,
            boolean open) {
        public static final Filter NONE =
                new Filter(null, null, null, null, null, null, null, false);
    }

    /** Units whose ledgers the actor may open, widest first. */
    public Set<String> units(Actor actor) {
        Set<String> units = new LinkedHashSet<>(jurisdiction.overseen(actor, Action.SEE_CASE));
        units.addAll(jurisdiction.own(actor, Action.SEE_CASE));
        return units;
    }

    /**
     * A page of a unit's ledger.
     *
     * @throws NotFound when the unit's cases are not the actor's to see
     */
    public Slice<Row> page(Actor actor, String unit, Filter filter, String cursor, int size) {
        requireSight(actor, unit);
        var sql = new StringBuilder(ROWS);
        List<Object> params = new ArrayList<>(List.of(unit));
        narrow(sql, params, filter);
        Cursor after = Cursor.decode(cursor);
        if (after != null) {
            sql.append(" and s.case_id < ?");
            params.add(after.id());
        }
        sql.append(" order by s.case_id desc limit ").append(size + 1);
        List<Row> rows = jdbc.sql(sql.toString()).params(params).query(CaseLedger::row).list();
        return Slice.of(rows, size, row -> new Cursor(row.reportedAt(), row.id()).encode());
    }

    /** The newest cases with a point, for the map. */
    public List<Row> onMap(Actor actor, String unit, Filter filter) {
        requireSight(actor, unit);
        var sql = new StringBuilder(ROWS).append(" and c.lat is not null");
        List<Object> params = new ArrayList<>(List.of(unit));
        narrow(sql, params, filter);
        sql.append(" order by s.case_id desc limit ").append(MAP_LIMIT);
        return jdbc.sql(sql.toString()).params(params).query(CaseLedger::row).list();
    }

    /** Open cases of the same item in the same grid, to be shown before a report is sent. */
    public List<Row> similar(Actor actor, String item, String grid) {
        if (!jurisdiction.may(actor, Action.SEE_CASE, grid)) {
            return List.of();
        }
        var sql = new StringBuilder(ROWS).append(" and c.unit = ? and c.item = ?");
        List<Object> params = new ArrayList<>(List.of(grid, grid, item));
        narrow(sql, params, new Filter(null, null, null, null, null, null, null, true));
        sql.append(" order by s.case_id desc limit 5");
        return jdbc.sql(sql.toString()).params(params).query(CaseLedger::row).list();
    }

    private void requireSight(Actor actor, String unit) {
        if (!jurisdiction.may(actor, Action.SEE_CASE, unit)) {
            throw new NotFound("casework.error.unitUnknown");
        }
    }

    private static void narrow(StringBuilder sql, List<Object> params, Filter filter) {
        if (filter.path() != null) {
            sql.append(" and c.path = ?");
            params.add(filter.path().name());
        }
        if (filter.state() != null) {
            sql.append(" and c.state = ?");
            params.add(filter.state().name());
        }
        if (filter.open()) {
            sql.append(" and c.state not in ('FILED', 'WITHDRAWN')");
        }
        if (filter.item() != null) {
            sql.append(" and c.item = ?");
            params.add(filter.item());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String like = "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%";
            sql.append(
                    " and (c.number like ? escape '!' or c.place like ? escape '!'"
                            + " or c.words like ? escape '!')");
            params.addAll(List.of(like, like, like));
        }
        if (filter.from() != null) {
            sql.append(" and c.reported_at >= ?");
            params.add(utc(filter.from()));
        }
        if (filter.until() != null) {
            sql.append(" and c.reported_at < ?");
            params.add(utc(filter.until()));
        }
        if (filter.lateAt() != null) {
            sql.append(" and w.due_at < ?");
            params.add(utc(filter.lateAt()));
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime value = rs.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        double lat = rs.getDouble("lat");
        GeoPoint point = rs.wasNull() ? null : new GeoPoint(lat, rs.getDouble("lng"));
        int stars = rs.getInt("rating");
        return new Row(
                rs.getLong("id"),
                rs.getString("number"),
                rs.getString("item"),
                HandlingPath.valueOf(rs.getString("path")),
                CaseState.valueOf(rs.getString("state")),
                rs.getString("unit"),
                rs.getString("handling_unit"),
                rs.getString("place"),
                point,
                rs.getString("words"),
                instant(rs, "reported_at"),
                instant(rs, "filed_at"),
                stars == 0 ? null : stars,
                rs.getString("step_name"),
                rs.getString("step_name_en"),
                rs.getString("assignee"),
                instant(rs, "offered_at"),
                instant(rs, "due_at"),
                rs.getBoolean("provisional"),
                rs.getBoolean("paused"));
    }
}
