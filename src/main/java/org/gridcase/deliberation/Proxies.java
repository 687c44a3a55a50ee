package org.gridcase.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托: who cannot come leaves her vote to a neighbour, on line or in writing, from the day the
 * meeting is convened until it is over, and may take it back. On line the neighbour is named by a
 * number that she herself asked for: nobody holds a proxy against her will, and nobody learns from
 * the page who lives next door.
 */
@Service
public class Proxies {

    private final MeetingStore meetings;
    private final ProposalStore proposals;
    private final MeetingRoom room;
    private final Attendance attendance;
    private final HouseholdVotes households;
    private final ProxyNumbers numbers;
    private final Electorate electorate;
    private final DeliberationSight sight;
    private final Jurisdiction jurisdiction;
    private final RefusedActs refused;

    Proxies(
            MeetingStore meetings,
            ProposalStore proposals,
            MeetingRoom room,
            Attendance attendance,
            HouseholdVotes households,
            ProxyNumbers numbers,
            Electorate electorate,
            DeliberationSight sight,
            Jurisdiction jurisdiction,
            RefusedActs refused) {
        this.meetings = meetings;
        this.proposals = proposals;
        this.room = room;
        this.attendance = attendance;
        this.households = households;
        this.numbers = numbers;
        this.electorate = electorate;
        this.sight = sight;
        this.jurisdiction = jurisdiction;
        this.refused = refused;
    }

    /**
     * How it stands with a voter's own vote and with her neighbours'.
     *
     * @param most for how many others one person may vote at this meeting
     * @param given whether she gave her proxy to somebody
     * @param holderThere whether whoever holds it has signed in
     * @param number by which neighbours name her; null unless she asked for it
     * @param held how many neighbours gave her their proxy
     */
    public record Standing(int most, boolean given, boolean holderThere, String number, int held) {}

    /** How it stands; who votes for her is known to the meeting, not to the page. */
    @Transactional(readOnly = true)
    public Standing standing(SignedVoter voter, long id) {
        Meeting meeting = meetings.get(id);
        Optional<Long> holder = attendance.holder(id, voter.id());
        return new Standing(
                room.rulesOf(meeting).proxies(),
                holder.isPresent(),
                holder.flatMap(who -> attendance.way(id, who)).isPresent(),
                numbers.of(id, voter.id()).orElse(null),
                attendance.proxies(meeting, voter.id()).size());
    }

    /** The number that a voter tells neighbours for whom she is ready to vote. */
    public String number(SignedVoter holder, long id) {
        return kept(
                holder,
                id,
                () -> {
                    Meeting meeting = locked(id);
                    meeting.requireNotOver();
                    attendance.requireEntitled(meeting, holder);
                    requireProxies(meeting);
                    if (attendance.holder(id, holder.id()).isPresent()) {
                        throw new Denied("deliberation.error.proxyForProxy");
                    }
                    return numbers.made(id, holder.id());
                });
    }

    /** A resident leaves her vote to the neighbour who told her this number. */
    public void give(SignedVoter giver, long id, String number) {
        kept(
                giver,
                id,
                () -> {
                    Meeting meeting = locked(id);
                    attendance.requireEntitled(meeting, giver);
                    give(
                            meeting,
                            giver,
                            numbers.holder(id, number)
                                    .orElseThrow(
                                            () ->
                                                    new Denied(
                                                            "deliberation.error.proxyNumberUnknown")));
                    return true;
                });
    }

    /** A resident leaves her vote to somebody from the register, through a program. */
    public void give(SignedVoter giver, long id, long holder) {
        kept(
                giver,
                id,
                () -> {
                    give(locked(id), giver, holder);
                    return true;
                });
    }

    /** An officer registers a written proxy. */
    public void give(Actor actor, long id, long giverId, long holder) {
        SignedVoter giver = registered(actor, id, giverId);
        kept(
                giver,
                id,
                () -> {
                    room.run(
                            actor,
                            id,
                            null,
                            "meeting.proxy",
                            meeting -> {
                                give(meeting, giver, holder);
                                return Map.of();
                            });
                    return true;
                });
    }

    /** She votes herself, or stays away. */
    public void takeBack(SignedVoter giver, long id) {
        kept(
                giver,
                id,
                () -> {
                    takeBack(locked(id), giver);
                    return true;
                });
    }

    /** An officer strikes out a proxy at the giver's word. */
    public void takeBack(Actor actor, long id, long giverId) {
        SignedVoter giver = registered(actor, id, giverId);
        kept(
                giver,
                id,
                () -> {
                    room.run(
                            actor,
                            id,
                            null,
                            "meeting.proxyBack",
                            meeting -> {
                                takeBack(meeting, giver);
                                return Map.of();
                            });
                    return true;
                });
    }

    private <T> T kept(SignedVoter giver, long id, Supplier<T> command) {
        return refused.orKeep(giver.community(), "proxy", id, giver, command);
    }

    /** Under the lock of its proposal: two who give their proxies at once come one by one. */
    private Meeting locked(long id) {
        proposals.lock(meetings.proposalOf(id));
        return meetings.get(id);
    }

    private SignedVoter registered(Actor actor, long id, long voter) {
        Meeting meeting = meetings.get(id);
        sight.require(actor, meeting.proposal());
        jurisdiction.require(actor, Action.DELIBERATE, meeting.community());
        return electorate.voter(meeting.community(), voter);
    }

    private void give(Meeting meeting, SignedVoter giver, long holder) {
        meeting.requireNotOver();
        attendance.requireEntitled(meeting, giver);
        requireProxies(meeting);
        if (!attendance.proxies(meeting, giver.id()).isEmpty()) {
            throw new Denied("deliberation.error.proxyHeld");
        }
        requireMayHold(meeting, giver, holder);
        attendance.way(meeting.getId(), giver.id()).ifPresent(Proxies::refuseAgain);
        households.requireNotVoted(meeting, giver);
        attendance.add(meeting.getId(), giver, Attendance.Way.PROXY, holder);
    }

    private static void refuseAgain(Attendance.Way way) {
        throw new Conflict(
                way == Attendance.Way.PROXY
                        ? "deliberation.error.proxyStands"
                        : "deliberation.error.proxyAfterSigningIn");
    }

    /** Once people sign in, whoever holds a proxy must be there; before, she must be invited. */
    private void requireMayHold(Meeting meeting, SignedVoter giver, long holder) {
        if (giver.id() == holder) {
            throw new Denied("deliberation.error.proxyToOneself");
        }
        Optional<Attendance.Way> way = attendance.way(meeting.getId(), holder);
        if (way.filter(Attendance.Way.PROXY::equals).isPresent()) {
            throw new Denied("deliberation.error.proxyForProxy");
        }
        if (way.isEmpty() && meeting.state() == Meeting.State.OPEN) {
            throw new Conflict("deliberation.error.proxyHolderAbsent");
        }
        if (!attendance.isEntitled(meeting, new SignedVoter(holder, meeting.community(), 0))) {
            throw new Denied("deliberation.error.proxyHolderNotEntitled");
        }
        int most = room.rulesOf(meeting).proxies();
        if (attendance.proxies(meeting, holder).size() >= most) {
            throw new Denied("deliberation.error.tooManyProxies", most);
        }
    }

    private void requireProxies(Meeting meeting) {
        if (room.rulesOf(meeting).proxies() == 0) {
            throw new Denied("deliberation.error.noProxies");
        }
    }

    /** Not while a vote runs: how many are there, and who votes for whom, stands until it ends. */
    private void takeBack(Meeting meeting, SignedVoter giver) {
        meeting.requireNotOver();
        if (attendance.holder(meeting.getId(), giver.id()).isEmpty()) {
            throw new Conflict("deliberation.error.noProxyGiven");
        }
        List<Ballot> ballots = meetings.ballots(meeting.getId());
        if (ballots.stream().anyMatch(Ballot::open)) {
            throw new Conflict("deliberation.error.proxyDuringVote");
        }
        attendance.takeBack(meeting.getId(), giver.id());
    }
}
