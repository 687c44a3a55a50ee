package org.gridcase.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the work is about; called by the features that own the subjects, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Subjects {

    private final SubjectRepository subjects;
    private final Involvements involvements;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subjects(
            SubjectRepository subjects,
            Involvements involvements,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.involvements = involvements;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A new subject; whoever started it finds it under "started by me". */
    public void opened(Subject subject) {
        subjects.saveAndFlush(subject);
        if (subject.startedBy() != null) {
            involvements.add(subject.startedBy(), Involvements.Kind.STARTED, subject.ref());
        }
    }

    /** The subject is now something else, e.g. on another path. */
    public void changed(
            String ref,
            String title,
            String titleEn,
            String place,
            String unit,
            String lane,
            boolean urgent) {
        Subject subject = subject(ref);
        if (!subject.lane().equals(lane)) {
            jdbc.sql(
                            "update work_offer set lane = ? where work_item_id in (select w.id from"
                                    + " work_item w where w.subject_ref = ?)")
                    .params(lane, ref)
                    .update();
        }
        subject.describe(title, titleEn, place, unit, lane, urgent);
    }

    public void ended(String ref) {
        subject(ref).end(clock.instant());
        events.publishEvent(new SubjectEnded(ref, clock.instant()));
    }

    /** Puts the subject into people's box "for my information" (知会), unread. */
    public void inform(String ref, Collection<String> staff) {
        involvements.involve(staff, Involvements.Kind.INFORMED, ref);
        events.publishEvent(new WorkChanged(ref, Set.of(), Set.copyOf(staff)));
    }

    /** Read once is read; a new notice makes it unread again. */
    public void seen(String staffId, String ref) {
        involvements.seen(staffId, ref);
    }

    /** Whether a person has, had or may take work on a subject, or was informed of it. */
    @Transactional(readOnly = true)
    public boolean concerns(Actor actor, String ref) {
        return open(actor, ref, "") || involvements.any(actor.staffId(), ref);
    }

    /** Whether a person has claimed work on a subject that is not done yet. */
    @Transactional(readOnly = true)
    public boolean hasOpenWork(Actor actor, String ref) {
        return open(actor, ref, " and w.state = 'CLAIMED'");
    }

    private boolean open(Actor actor, String ref, String more) {
        Set<String> audiences = new HashSet<>(actor.audiences());
        return jdbc.sql(
                        "select w.assignee, w.post, w.unit, o.audience from work_item w left join"
                                + " work_offer o on o.work_item_id = w.id where w.subject_ref = ?"
                                + more)
                .param(ref)
                .query(
                        (rs, row) ->
                                actor.staffId().equals(rs.getString("assignee"))
                                        || audiences.contains(rs.getString("audience"))
                                        || rs.getString("assignee") != null
                                                && standsIn(actor, rs.getString("assignee")))
                .list()
                .contains(true);
    }

    private static boolean standsIn(Actor actor, String absent) {
        return actor.holdings().stream().anyMatch(h -> absent.equals(h.actingFor()));
    }

    void tookPart(String staffId, String ref) {
        involvements.involve(staffId, Involvements.Kind.TAKEN_PART, ref);
    }

    Subject subject(String ref) {
        return subjects.findById(ref).orElseThrow(() -> new NotFound("inbox.error.subjectUnknown"));
    }

    /** What a work item is about. */
    Subject ofItem(long workItem) {
        return subjects.ofItem(workItem).orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
    }
}
