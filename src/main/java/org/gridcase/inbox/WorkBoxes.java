package org.gridcase.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridcase.organisation.Actor;
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

    private final JdbcClient jdbc;
    private final BoxQueries queries;
    private final Offers projection;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkBoxes(
            JdbcClient jdbc,
            BoxQueries queries,
            Offers projection,
            Subjects subjects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
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
        BoxQueries.Query query = queries.page(actor, box, filter, Cursor.decode(cursor), size);
        if (query == null) {
            return new Slice<>(List.of(), null);
        }
        List<InboxRow> rows =
                jdbc.sql(query.sql()).params(query.params()).query(InboxRowReading::row).list();
        return Slice.of(rows, size, row -> new Cursor(row.sortedAt(), row.sortId()).encode());
    }

    /** One work item as a row, wherever it lies; empty for whoever may not know of its subject. */
    public Optional<InboxRow> item(Actor actor, long id) {
        return jdbc
                .sql(BoxQueries.items("w.due_at") + " where w.id = ?")
                .param(id)
                .query(InboxRowReading::row)
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
                .query(InboxRowReading::row)
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
        var holder = BoxQueries.holder(actor);
        return jdbc.sql(
                        BoxQueries.items("w.due_at")
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
                .query(InboxRowReading::row)
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
                                    + BoxQueries.marks(actor.audiences().size())
                                    + ")",
                            new ArrayList<>(actor.audiences()));
        }
        var mine = BoxQueries.holder(actor);
        int mineCount = capped("select w.id from work_item w where " + mine.sql(), mine.params());
        var late = new ArrayList<>(mine.params());
        late.add(BoxQueries.utc(clock.instant()));
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
}
