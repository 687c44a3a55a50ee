package org.gridcase.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The boxes as a person reads them: one statement a page whatever its length, by keyset, each arm
 * of it an index range. A person only ever reads her own boxes, so no further right is asked.
 */
@Service
@Transactional(readOnly = true)
public class WorkBoxes {

    private static final String ITEM_COLUMNS =
            """
            w.id, w.subject_ref, s.kind, s.title, s.title_en, s.place, s.unit s_unit, s.lane, s.urgent,
            w.step, w.step_name, w.step_name_en, w.post, w.unit w_unit, w.offered_at, w.due_at,
            w.provisional, w.paused, w.urged, w.ended_at, w.assignee, w.outcome, false unread, w.id sort_id
            """;

    private final JdbcClient jdbc;
    private final Offers projection;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkBoxes(
            JdbcClient jdbc,
            Offers projection,
            Subjects subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of a box, what is due first on top; ended work and subjects the newest first.
     *
     * @param cursor null for the first page, else {@link Slice#next()} of the page before
     * @param size rows a page
     */
    public Slice<InboxRow> page(Actor actor, Box box, InboxFilter filter, String cursor, int size) {
        Query query =
                switch (box) {
                    case TO_CLAIM -> toClaim(actor, filter, Cursor.decode(cursor), size);
                    case MINE -> mine(actor, filter, Cursor.decode(cursor), size);
                    case DONE -> done(actor, filter, Cursor.decode(cursor), size);
                    case STARTED, TAKEN_PART, FOR_INFORMATION ->
                            involved(actor, box, filter, Cursor.decode(cursor), size);
                };
        if (query == null) {
            return new Slice<>(List.of(), null);
        }
        List<InboxRow> rows =
                jdbc.sql(query.sql()).params(query.params()).query(WorkBoxes::row).list();
        return Slice.of(rows, size, row -> new Cursor(row.sortedAt(), row.sortId()).encode());
    }

    /** One work item as a row, wherever it lies; empty for whoever may not know of its subject. */
    public Optional<InboxRow> item(Actor actor, long id) {
        return jdbc
                .sql(items("w.due_at") + " where w.id = ?")
                .param(id)
                .query(WorkBoxes::row)
                .list()
                .stream()
                .filter(row -> mayKnow(actor, row.ref()))
                .findFirst();
    }

    /** One subject as a row, under the same condition. */
    public Optional<InboxRow> subject(Actor actor, String ref) {
        return jdbc
                .sql(
                        """
                        select w.id, 0 sort_id, s.ref subject_ref, s.kind, s.title, s.title_en, s.place,
                          s.unit s_unit, s.lane, s.urgent, w.step, w.step_name, w.step_name_en, w.post,
                          w.unit w_unit, s.started_at offered_at, w.due_at,
                          w.provisional, w.paused, w.urged, s.ended_at, w.assignee,
                          w.outcome, false unread, s.started_at sorted_at
                        from work_subject s left join work_item w on w.id = (
                          select w2.id from work_item w2 where w2.subject_ref = s.ref
                            and w2.state in ('OFFERED', 'CLAIMED') order by w2.due_at, w2.id limit 1)
                        where s.ref = ?
                        """)
                .param(ref)
                .query(WorkBoxes::row)
                .list()
                .stream()
                .filter(row -> mayKnow(actor, row.ref()))
                .findFirst();
    }

    /**
     * What the actor has in hand for the second time: she did the step before, and somebody sent it
     * back. The one due first on top.
     */
    public List<InboxRow> cameBack(Actor actor, int size) {
        var holder = holder(actor);
        return jdbc.sql(
                        items("w.due_at")
                                + " where ("
                                + holder.sql()
                                + """
                                ) and exists (select 1 from work_item p join work_item r
                                  on r.subject_ref = p.subject_ref and r.ended_at >= p.ended_at
                                  where p.subject_ref = w.subject_ref and p.process = w.process
                                    and p.step = w.step and p.unit = w.unit and p.state = 'DONE'
                                    and p.ended_at <= w.offered_at and r.ended_at <= w.offered_at
                                    and r.outcome in ('returned', 'not-settled', 'upheld'))
                                order by w.due_at, w.id limit\s"""
                                + size)
                .params(holder.params())
                .query(WorkBoxes::row)
                .list();
    }

    /** The actor has read what she was informed of. */
    @Transactional
    public void read(Actor actor, String ref) {
        subjects.seen(actor.staffId(), ref);
        events.publishEvent(new WorkChanged(ref, Set.of(), Set.of(actor.staffId())));
    }

    private boolean mayKnow(Actor actor, String ref) {
        return projection.source(ref).mayKnow(actor, ref);
    }

    /** How much waits, each counted to {@link BoxCounts#CAP}. */
    public BoxCounts counts(Actor actor) {
        int toClaim = 0;
        if (!actor.audiences().isEmpty()) {
            toClaim =
                    capped(
                            "select distinct o.work_item_id from work_offer o where o.audience in ("
                                    + marks(actor.audiences().size())
                                    + ")",
                            new ArrayList<>(actor.audiences()));
        }
        var mine = holder(actor);
        int mineCount = capped("select w.id from work_item w where " + mine.sql(), mine.params());
        var late = new ArrayList<>(mine.params());
        late.add(utc(clock.instant()));
        int overdue =
                capped(
                        "select w.id from work_item w where ("
                                + mine.sql()
                                + ") and w.due_at < ? and not w.paused",
                        late);
        int unread =
                capped(
                        "select i.subject_ref from involvement i where i.staff_id = ? and i.kind ="
                                + " 'INFORMED' and i.seen_at is null",
                        List.of(actor.staffId()));
        return new BoxCounts(toClaim, mineCount, overdue, unread);
    }

    private int capped(String sql, List<?> params) {
        return jdbc.sql("select count(*) from (" + sql + " limit " + BoxCounts.CAP + ") c")
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** One index range for each audience, each cut to a page, merged and cut again. */
    private Query toClaim(Actor actor, InboxFilter filter, Cursor after, int size) {
        if (actor.audiences().isEmpty()) {
            return null;
        }
        List<Object> params = new ArrayList<>();
        List<String> arms = new ArrayList<>();
        for (String audience : actor.audiences()) {
            var arm = new StringBuilder("(select o.work_item_id, o.due_at from work_offer o");
            if (!InboxFilter.blank(filter.text())) {
                arm.append(" join work_item w on w.id = o.work_item_id");
                arm.append(" join work_subject s on s.ref = w.subject_ref");
            }
            arm.append(" where o.audience = ?");
            params.add(audience);
            narrow(arm, params, filter, "o", "o");
            continueAfter(arm, params, after, "o.due_at", "o.work_item_id");
            arm.append(" order by o.due_at, o.work_item_id limit ").append(size + 1).append(")");
            arms.add(arm.toString());
        }
        return new Query(
                "select "
                        + ITEM_COLUMNS
                        + ", w.due_at sorted_at from ("
                        + String.join(" union ", arms)
                        + ") o join work_item w on w.id = o.work_item_id"
                        + " join work_subject s on s.ref = w.subject_ref"
                        + " order by w.due_at, w.id limit "
                        + (size + 1),
                params);
    }

    private Query mine(Actor actor, InboxFilter filter, Cursor after, int size) {
        var holder = holder(actor);
        var sql =
                new StringBuilder(items("w.due_at"))
                        .append(" where (")
                        .append(holder.sql())
                        .append(")");
        List<Object> params = new ArrayList<>(holder.params());
        narrow(sql, params, filter);
        continueAfter(sql, params, after, "w.due_at", "w.id");
        sql.append(" order by w.due_at, w.id limit ").append(size + 1);
        return new Query(sql.toString(), params);
    }

    private Query done(Actor actor, InboxFilter filter, Cursor after, int size) {
        var sql = new StringBuilder(items("w.ended_at")).append(" where w.done_by = ?");
        List<Object> params = new ArrayList<>(List.of(actor.staffId()));
        narrow(sql, params, filter);
        continueBefore(sql, params, after, "w.ended_at", "w.id");
        sql.append(" order by w.ended_at desc, w.id desc limit ").append(size + 1);
        return new Query(sql.toString(), params);
    }

    /** Subjects with the step where each is now: the one due first when there are several. */
    private Query involved(Actor actor, Box box, InboxFilter filter, Cursor after, int size) {
        String kind =
                switch (box) {
                    case STARTED -> "STARTED";
                    case TAKEN_PART -> "TAKEN_PART";
                    default -> "INFORMED";
                };
        var sql =
                new StringBuilder(
                        """
                        select w.id, i.id sort_id, s.ref subject_ref, s.kind, s.title, s.title_en, s.place,
                          s.unit s_unit, s.lane, s.urgent, w.step, w.step_name, w.step_name_en, w.post,
                          w.unit w_unit, s.started_at offered_at, w.due_at,
                          w.provisional, w.paused, w.urged, s.ended_at, w.assignee,
                          w.outcome, (i.kind = 'INFORMED' and i.seen_at is null) unread, i.at sorted_at
                        from involvement i join work_subject s on s.ref = i.subject_ref
                        left join work_item w on w.id = (
                          select w2.id from work_item w2 where w2.subject_ref = s.ref
                            and w2.state in ('OFFERED', 'CLAIMED') order by w2.due_at, w2.id limit 1)
                        where i.staff_id = ? and i.kind = ?
                        """);
        List<Object> params = new ArrayList<>(List.of(actor.staffId(), kind));
        narrow(sql, params, filter);
        continueBefore(sql, params, after, "i.at", "i.id");
        sql.append(" order by i.at desc, i.id desc limit ").append(size + 1);
        return new Query(sql.toString(), params);
    }

    private static String items(String sortedAt) {
        return "select "
                + ITEM_COLUMNS
                + ", "
                + sortedAt
                + " sorted_at from work_item w join work_subject s on s.ref = w.subject_ref";
    }

    /**
     * What the actor has in hand, her own and, for the posts in which she stands in, the absent's.
     */
    private static Query holder(Actor actor) {
        var sql = new StringBuilder("w.state = 'CLAIMED' and w.assignee = ?");
        List<Object> params = new ArrayList<>(List.of(actor.staffId()));
        for (Holding holding : actor.holdings()) {
            if (holding.deputy()) {
                sql.append(
                        " or w.state = 'CLAIMED' and w.assignee = ? and w.post = ? and w.unit = ?");
                params.addAll(List.of(holding.actingFor(), holding.post().code(), holding.unit()));
            }
        }
        return new Query(sql.toString(), params);
    }

    private void narrow(StringBuilder sql, List<Object> params, InboxFilter filter) {
        narrow(sql, params, filter, "w", "s");
    }

    /**
     * @param step what knows the step, its date and whether its clock stands still: the item, or
     *     the offer, which says the same and spares a look at the item
     * @param subject what knows the lane: the subject or the offer
     */
    private void narrow(
            StringBuilder sql,
            List<Object> params,
            InboxFilter filter,
            String step,
            String subject) {
        if (!InboxFilter.blank(filter.lane())) {
            sql.append(" and ").append(subject).append(".lane = ?");
            params.add(filter.lane());
        }
        if (!InboxFilter.blank(filter.step())) {
            sql.append(" and ").append(step).append(".step = ?");
            params.add(filter.step());
        }
        if (!InboxFilter.blank(filter.text())) {
            String like = "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%";
            sql.append(
                    " and (s.ref like ? escape '!' or s.title like ? escape '!'"
                            + " or s.title_en like ? escape '!' or s.place like ? escape '!'"
                            + " or w.step_name like ? escape '!' or w.step_name_en like ? escape"
                            + " '!')");
            params.addAll(List.of(like, like, like, like, like, like));
        }
        if (filter.overdue()) {
            sql.append(" and %1$s.due_at < ? and %1$s.paused = false".formatted(step));
            params.add(utc(clock.instant()));
        }
    }

    private static void continueAfter(
            StringBuilder sql, List<Object> params, Cursor after, String at, String id) {
        keyset(sql, params, after, at, id, ">");
    }

    private static void continueBefore(
            StringBuilder sql, List<Object> params, Cursor before, String at, String id) {
        keyset(sql, params, before, at, id, "<");
    }

    /** Written out so that the first comparison alone is an index range on every database. */
    private static void keyset(
            StringBuilder sql,
            List<Object> params,
            Cursor mark,
            String at,
            String id,
            String sign) {
        if (mark != null) {
            sql.append(
                    " and %s %s= ? and (%s %s ? or %s %s ?)"
                            .formatted(at, sign, at, sign, id, sign));
            params.addAll(List.of(utc(mark.at()), utc(mark.at()), mark.id()));
        }
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime value = rs.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static InboxRow row(ResultSet rs, int number) throws SQLException {
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

    private record Query(String sql, List<Object> params) {}
}
