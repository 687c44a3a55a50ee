package org.gridcase.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Holding;
import org.gridcase.shared.Cursor;
import org.springframework.stereotype.Component;

/** The statements behind the boxes, each an index range cut to a page by keyset (decision 17). */
@Component
class BoxQueries {

    private static final String ITEM_COLUMNS =
            """
            w.id, w.subject_ref, s.kind, s.title, s.title_en, s.place, s.unit s_unit, s.lane, s.urgent,
            w.step, w.step_name, w.step_name_en, w.post, w.unit w_unit, w.offered_at, w.due_at,
            w.provisional, w.paused, w.urged, w.ended_at, w.assignee, w.outcome, false unread, w.id sort_id
            """;

    private final Clock clock;

    BoxQueries(Clock clock) {
        this.clock = clock;
    }

    record Query(String sql, List<Object> params) {}

    /** The page of a box; null when there can be nothing in it. */
    Query page(Actor actor, Box box, InboxFilter filter, Cursor cursor, int size) {
        return switch (box) {
            case TO_CLAIM -> toClaim(actor, filter, cursor, size);
            case MINE -> mine(actor, filter, cursor, size);
            case DONE -> done(actor, filter, cursor, size);
            case STARTED, TAKEN_PART, FOR_INFORMATION -> involved(actor, box, filter, cursor, size);
        };
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

    static String items(String sortedAt) {
        return "select "
                + ITEM_COLUMNS
                + ", "
                + sortedAt
                + " sorted_at from work_item w join work_subject s on s.ref = w.subject_ref";
    }

    /**
     * What the actor has in hand, her own and, for the posts in which she stands in, the absent's.
     */
    static Query holder(Actor actor) {
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

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
