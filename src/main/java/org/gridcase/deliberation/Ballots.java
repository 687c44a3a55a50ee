package org.gridcase.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of a meeting: by show of hands, on paper, on line, or in the room and on line together. A
 * ballot is on one version of the plan; its figures are known when it is closed, not before.
 */
@Service
public class Ballots {

    private final MeetingStore meetings;
    private final MeetingRoom room;
    private final Attendance attendance;
    private final PlanStore plans;
    private final Tallies tallies;
    private final Urn urn;
    private final HouseholdVotes households;
    private final RefusedActs refused;
    private final Clock clock;

    Ballots(
            MeetingStore meetings,
            MeetingRoom room,
            Attendance attendance,
            PlanStore plans,
            Tallies tallies,
            Urn urn,
            HouseholdVotes households,
            RefusedActs refused,
            Clock clock) {
        this.meetings = meetings;
        this.room = room;
        this.attendance = attendance;
        this.plans = plans;
        this.tallies = tallies;
        this.urn = urn;
        this.households = households;
        this.refused = refused;
        this.clock = clock;
    }

    /** How those in the room vote: on line like the others, by show of hands, on paper. */
    public enum InRoom {
        ONLINE,
        HANDS,
        PAPER;

        /** Key of the word a person sees. */
        public String key() {
            return "deliberation.inRoom." + name();
        }
    }

    /** Opens a vote on the latest version of the plan. */
    public void open(Actor actor, long meetingId, InRoom inRoom, String requestId) {
        room.run(
                actor,
                meetingId,
                requestId,
                "ballot.open",
                meeting -> {
                    meeting.requireOpen();
                    Presence presence = attendance.presence(meeting);
                    if (!room.rulesOf(meeting).quorate(presence)) {
                        throw new Conflict("deliberation.error.noQuorum");
                    }
                    List<Ballot> before = meetings.ballots(meetingId);
                    int plan = plans.latest(meeting.proposal()).orElseThrow().no();
                    requireAnother(before, plan);
                    Ballot ballot =
                            new Ballot(
                                    meetingId,
                                    before.size() + 1,
                                    plan,
                                    inRoom == InRoom.ONLINE
                                            ? Ballot.Room.NONE
                                            : Ballot.Room.valueOf(inRoom.name()),
                                    inRoom == InRoom.ONLINE || attendance.online(meetingId) > 0,
                                    clock.instant());
                    meetings.add(ballot);
                    if (ballot.online()) {
                        urn.open(ballot.getId());
                    }
                    return Map.of("no", ballot.no(), "plan", plan, "room", inRoom.name());
                });
    }

    /** What was decided stands: the same words are voted on again only after a tie, and once. */
    private static void requireAnother(List<Ballot> before, int plan) {
        if (before.stream().anyMatch(Ballot::open)) {
            throw new Conflict("deliberation.error.ballotStillOpen");
        }
        List<Ballot> same = before.stream().filter(ballot -> ballot.planNo() == plan).toList();
        boolean decided = same.stream().anyMatch(ballot -> ballot.verdict() != Verdict.TIED);
        if (decided || same.size() > 1) {
            throw new Conflict("deliberation.error.votedOnThis");
        }
    }

    /**
     * A vote on line, for oneself or for somebody whose proxy one holds. Secret: see {@link Urn}.
     *
     * @param forVoter key of the voter whose vote it is
     */
    public void vote(SignedVoter voter, long ballotId, long forVoter, Vote vote) {
        refused.orKeep(
                voter.community(),
                "vote",
                ballotId,
                voter,
                () -> {
                    Ballot ballot = meetings.ballot(ballotId);
                    Meeting meeting = meetings.get(ballot.meetingId());
                    requireMayVote(voter, ballot, meeting);
                    SignedVoter whose =
                            forVoter == voter.id() ? voter : giver(meeting, voter, forVoter);
                    households.requireNotInRoom(meeting, ballot, whose);
                    boolean byHousehold =
                            room.rulesOf(meeting).voteBy() == MeetingRules.Base.HOUSEHOLDS;
                    urn.put(ballotId, byHousehold ? whose.household() : whose.id(), vote);
                    return true;
                });
    }

    private void requireMayVote(SignedVoter voter, Ballot ballot, Meeting meeting) {
        if (!meeting.community().equals(voter.community())) {
            throw new Denied("deliberation.error.otherCommunity");
        }
        ballot.requireOpen();
        if (!ballot.online()) {
            throw new Denied("deliberation.error.notOnline");
        }
        Attendance.Way way =
                attendance
                        .way(meeting.getId(), voter.id())
                        .orElseThrow(() -> new Denied("deliberation.error.signInFirst"));
        if (way == Attendance.Way.PROXY) {
            throw new Denied("deliberation.error.proxyGiven");
        }
        if (way == Attendance.Way.ROOM && ballot.room() != Ballot.Room.NONE) {
            throw new Denied("deliberation.error.voteInRoom");
        }
    }

    private SignedVoter giver(Meeting meeting, SignedVoter holder, long giver) {
        return attendance.proxies(meeting, holder.id()).stream()
                .filter(candidate -> candidate.id() == giver)
                .findFirst()
                .orElseThrow(() -> new Denied("deliberation.error.noProxy"));
    }

    /** For whom a voter may vote here besides herself. */
    @Transactional(readOnly = true)
    public List<SignedVoter> proxies(SignedVoter voter, long meetingId) {
        return attendance.proxies(meetings.get(meetingId), voter.id());
    }

    /** Whether the vote of this voter, or her household's, has been given on line. */
    @Transactional(readOnly = true)
    public boolean hasVoted(SignedVoter voter, long ballotId) {
        Meeting meeting = meetings.get(meetings.ballot(ballotId).meetingId());
        boolean byHousehold = room.rulesOf(meeting).voteBy() == MeetingRules.Base.HOUSEHOLDS;
        return urn.hasVoted(ballotId, byHousehold ? voter.household() : voter.id());
    }

    /** What an officer counted in the room; for paper a second one counts by herself. */
    public void tally(Actor actor, long ballotId, Count count, String requestId) {
        Ballot ballot = meetings.ballot(ballotId);
        room.run(
                actor,
                ballot.meetingId(),
                requestId,
                "ballot.tally",
                meeting -> {
                    tallies.keep(
                            meetings.ballot(ballotId),
                            actor.staffId(),
                            count,
                            seatsInRoom(meeting, ballotId));
                    return Map.of("no", ballot.no());
                });
    }

    private int seatsInRoom(Meeting meeting, long ballotId) {
        MeetingRules rules = room.rulesOf(meeting);
        return attendance.presence(meeting).present(rules.voteBy()) - urn.votes(ballotId);
    }

    /** Closes the vote and counts it. */
    public void close(Actor actor, long ballotId, String requestId) {
        room.run(
                actor,
                meetings.ballot(ballotId).meetingId(),
                requestId,
                "ballot.close",
                meeting -> {
                    Ballot ballot = meetings.ballot(ballotId);
                    ballot.requireOpen();
                    Count inRoom =
                            tallies.agreed(ballot)
                                    .orElseThrow(
                                            () -> new Conflict("deliberation.error.notCounted"));
                    Count count = ballot.online() ? inRoom.plus(urn.close(ballotId)) : inRoom;
                    Presence presence = attendance.presence(meeting);
                    MeetingRules rules = room.rulesOf(meeting);
                    if (count.total() > presence.present(rules.voteBy())) {
                        throw new Conflict("deliberation.error.moreVotesThanPeople");
                    }
                    Verdict verdict = Verdict.of(rules, presence, count);
                    ballot.close(presence, count, verdict, clock.instant());
                    return Map.of(
                            "no", ballot.no(),
                            "verdict", verdict.name(),
                            "inFavour", count.inFavour(),
                            "against", count.against(),
                            "abstained", count.abstained());
                });
    }
}
