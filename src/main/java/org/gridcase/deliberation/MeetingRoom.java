package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The room of a meeting: it is opened, people sign in by household in the room or on line, the plan
 * is amended. Proxies are {@link Proxies}, voting is {@link Ballots}.
 */
@Service
public class MeetingRoom {

    private final MeetingStore meetings;
    private final DeliberationSight sight;
    private final Attendance attendance;
    private final Electorate electorate;
    private final PlanStore plans;
    private final RoomViews views;
    private final HouseholdVotes households;
    private final RefusedActs refused;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    MeetingRoom(
            MeetingStore meetings,
            DeliberationSight sight,
            Attendance attendance,
            Electorate electorate,
            PlanStore plans,
            RoomViews views,
            HouseholdVotes households,
            RefusedActs refused,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.attendance = attendance;
        this.electorate = electorate;
        this.plans = plans;
        this.views = views;
        this.households = households;
        this.refused = refused;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The meeting as an officer sees it. */
    @Transactional(readOnly = true)
    public RoomView view(Actor actor, long id) {
        Meeting meeting = meetings.get(id);
        sight.require(actor, meeting.proposal());
        return views.of(meeting);
    }

    /** The meetings about a proposal, the first first. */
    @Transactional(readOnly = true)
    public List<RoomView> of(Actor actor, String proposal) {
        sight.require(actor, proposal);
        return meetings.of(proposal).stream().map(views::of).toList();
    }

    /** Meetings of a community within a time, in order. */
    @Transactional(readOnly = true)
    public List<RoomView> between(Actor actor, String community, Instant from, Instant until) {
        sight.requireCommunity(actor, community);
        return meetings.between(community, from, until, 200).stream().map(views::of).toList();
    }

    /** The meetings going on in a voter's community that she is entitled to take part in. */
    @Transactional(readOnly = true)
    public List<RoomView> openTo(SignedVoter voter) {
        return meetings.open(voter.community()).stream()
                .filter(meeting -> attendance.isEntitled(meeting, voter))
                .map(views::of)
                .toList();
    }

    /** How somebody takes part: {@code ROOM}, {@code ONLINE}, {@code PROXY}, or null. */
    @Transactional(readOnly = true)
    public String wayOf(SignedVoter voter, long meeting) {
        return attendance.way(meeting, voter.id()).map(Enum::name).orElse(null);
    }

    /** Sign-in begins; who is entitled is what the register says now. */
    public void open(Actor actor, long id, String requestId) {
        run(
                actor,
                id,
                requestId,
                "meeting.open",
                meeting -> {
                    if (clock.instant().isBefore(meeting.beginsAt().minusSeconds(3600))) {
                        throw new Conflict("deliberation.error.tooEarlyToOpen");
                    }
                    attendance.dropProxiesOfOthers(meeting);
                    Presence entitled = attendance.entitled(meeting);
                    meeting.open(
                            entitled.entitledPeople(),
                            entitled.entitledHouseholds(),
                            clock.instant());
                    return Map.of(
                            "people", entitled.entitledPeople(),
                            "households", entitled.entitledHouseholds());
                });
    }

    /** A resident takes part on line. */
    public void join(SignedVoter voter, long id) {
        refused.orKeep(
                voter.community(),
                "sign-in",
                id,
                voter,
                () -> {
                    Meeting meeting = openTo(voter, id);
                    attendance.add(id, voter, Attendance.Way.ONLINE, null);
                    return meeting.community();
                });
    }

    /** An officer signs somebody in who has come into the room. */
    public void signIn(Actor actor, long id, long voterId) {
        Meeting meeting = registering(actor, id);
        SignedVoter voter = electorate.voter(meeting.community(), voterId);
        refused.orKeep(
                meeting.community(),
                "sign-in",
                id,
                voter,
                () -> {
                    households.requireNotVoted(openTo(voter, id), voter);
                    attendance.add(id, voter, Attendance.Way.ROOM, null);
                    return true;
                });
    }

    /** The meeting changes the plan; the vote is on the latest version. */
    public void amend(Actor actor, long id, Plan plan, String reason, String requestId) {
        run(
                actor,
                id,
                requestId,
                "meeting.amend",
                meeting -> {
                    meeting.requireOpen();
                    if (meetings.ballots(id).stream().anyMatch(Ballot::open)) {
                        throw new Conflict("deliberation.error.ballotStillOpen");
                    }
                    String why = PublicWords.required("reason", reason, 500);
                    int no = plans.add(meeting.proposal(), plan, why, actor.staffId());
                    return Map.of("version", no);
                });
    }

    /** The meeting open for this voter, entitled to be there. */
    Meeting openTo(SignedVoter voter, long id) {
        Meeting meeting = meetings.get(id);
        if (!meeting.community().equals(voter.community())) {
            throw new Denied("deliberation.error.otherCommunity");
        }
        meeting.requireOpen();
        attendance.requireEntitled(meeting, voter);
        return meeting;
    }

    private Meeting registering(Actor actor, long id) {
        Meeting meeting = meetings.get(id);
        sight.require(actor, meeting.proposal());
        jurisdiction.require(actor, Action.DELIBERATE, meeting.community());
        return meeting;
    }

    MeetingRules rulesOf(Meeting meeting) {
        return views.rulesOf(meeting);
    }

    /** A change of the meeting that is told in the trail. */
    interface Change {
        Map<String, ?> make(Meeting meeting);
    }

    /** Runs an officer's command on a meeting, under the lock of its proposal. */
    void run(Actor actor, long id, String requestId, String action, Change change) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                action,
                                () -> {
                                    String proposal = meetings.proposalOf(id);
                                    sight.requireRun(actor, proposal);
                                    Map<String, ?> details = change.make(meetings.get(id));
                                    audit.record(
                                            Proposals.stream(proposal),
                                            actor.by(),
                                            "proposal." + action,
                                            details,
                                            null);
                                }));
    }
}
