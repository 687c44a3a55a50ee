package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改期、取消: a meeting that was convened is moved, with the notice period kept anew, or called off;
 * then another one is convened. Both with a reason that everybody may read. Once people sign in, a
 * meeting is held.
 */
@Service
public class MeetingDates {

    static final String MEETING_CHANGED = "meeting-changed";

    /** Meetings that one voter is shown beforehand. */
    private static final int MOST = 20;

    private final MeetingStore meetings;
    private final ProposalPages pages;
    private final DeliberationSight sight;
    private final Attendance attendance;
    private final NoticePeriod notice;
    private final DeliberationTellings tellings;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    MeetingDates(
            MeetingStore meetings,
            ProposalPages pages,
            DeliberationSight sight,
            Attendance attendance,
            NoticePeriod notice,
            DeliberationTellings tellings,
            Workflow workflow,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock,
            ZoneId zone) {
        this.meetings = meetings;
        this.pages = pages;
        this.sight = sight;
        this.attendance = attendance;
        this.notice = notice;
        this.tellings = tellings;
        this.workflow = workflow;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Another time or place.
     *
     * @param beginsAt local time of the place
     * @param reason public
     */
    public record Move(LocalDateTime beginsAt, String place, String reason) {}

    /**
     * @throws Invalid when the new time is too soon; another place alone asks for no new notice
     * @throws Conflict once the meeting is open or over
     */
    public void move(Actor actor, long id, Move move, String requestId) {
        changed(
                actor,
                id,
                requestId,
                "meeting.move",
                move.reason(),
                (meeting, why) -> {
                    if (move.beginsAt() == null) {
                        throw new Invalid("beginsAt", "deliberation.error.required");
                    }
                    String place = PublicWords.required("place", move.place(), 200);
                    Instant before = meeting.beginsAt();
                    Instant begins =
                            move.beginsAt().atZone(zone).toInstant().equals(before)
                                    ? before
                                    : notice.respected(meeting.community(), move.beginsAt());
                    if (begins.equals(before) && place.equals(meeting.place())) {
                        throw new Invalid("beginsAt", "deliberation.error.notMoved");
                    }
                    meeting.move(begins, place, why, clock.instant());
                    tellings.moved(meeting);
                });
    }

    /** The meeting does not take place; the community convenes another. */
    public void callOff(Actor actor, long id, String reason, String requestId) {
        changed(
                actor,
                id,
                requestId,
                "meeting.callOff",
                reason,
                (meeting, why) -> {
                    meeting.callOff(why, clock.instant());
                    tellings.calledOff(meeting);
                });
    }

    /** Meetings that a voter is invited to, with those called off, in order. */
    @Transactional(readOnly = true)
    public List<ProposalView.MeetingFigures> ahead(SignedVoter voter) {
        Instant now = clock.instant();
        return meetings
                .between(voter.community(), now, now.plusSeconds(366L * 86_400), MOST)
                .stream()
                .filter(meeting -> meeting.state() != Meeting.State.OPEN)
                .filter(meeting -> attendance.isEntitled(meeting, voter))
                .map(pages::figures)
                .toList();
    }

    private interface Change {
        void make(Meeting meeting, String why);
    }

    private void changed(
            Actor actor, long id, String requestId, String action, String reason, Change change) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                action,
                                () -> {
                                    String number = meetings.get(id).proposal();
                                    Proposal proposal = sight.requireRun(actor, number);
                                    Meeting meeting = meetings.get(id);
                                    String why = PublicWords.required("reason", reason, 500);
                                    change.make(meeting, why);
                                    audit.record(
                                            Proposals.stream(number),
                                            actor.by(),
                                            "proposal." + action,
                                            Map.of(
                                                    "beginsAt",
                                                    meeting.beginsAt().toString(),
                                                    "place",
                                                    meeting.place()),
                                            why);
                                    tellProcess(proposal);
                                }));
    }

    /** One that was started by a model without moving must go on as it was convened. */
    private void tellProcess(Proposal proposal) {
        if (!workflow.hears(proposal.processInstance(), MEETING_CHANGED)) {
            throw new Conflict("deliberation.error.notMovable");
        }
        workflow.tell(proposal.processInstance(), MEETING_CHANGED);
    }
}
