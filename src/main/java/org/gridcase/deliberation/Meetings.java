package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.StepReport;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** 商议: meetings are convened, and what they decided goes back to the process. */
@Component
class Meetings {

    /** Residents may sign in this long before a meeting begins. */
    static final Duration EARLY = Duration.ofHours(1);

    /** The form that convenes a meeting. */
    record Convene(
            String kind, LocalDateTime beginsAt, String place, String agenda, boolean weighty) {}

    /** The form that ends a meeting. */
    record HoldMeeting(String minutes, List<String> attachments) {}

    private final MeetingStore meetings;
    private final PlanStore plans;
    private final Attendance attendance;
    private final Electorate electorate;
    private final DeliberationRules rules;
    private final Proposals proposals;
    private final Clock clock;
    private final NoticePeriod notice;
    private final DeliberationTellings tellings;

    Meetings(
            MeetingStore meetings,
            PlanStore plans,
            Attendance attendance,
            Electorate electorate,
            DeliberationRules rules,
            Proposals proposals,
            Clock clock,
            NoticePeriod notice,
            DeliberationTellings tellings) {
        this.meetings = meetings;
        this.plans = plans;
        this.attendance = attendance;
        this.electorate = electorate;
        this.rules = rules;
        this.proposals = proposals;
        this.clock = clock;
        this.notice = notice;
        this.tellings = tellings;
    }

    Map<String, Object> convene(Proposal proposal, StepReport report, Convene form) {
        CommunityRules community = rules.of(proposal.community());
        MeetingKind kind = MeetingKind.of(form.kind());
        requireSomebody(proposal.community(), kind);
        Instant begins = notice.respected(proposal.community(), form.beginsAt());
        MeetingRules meetingRules =
                kind == MeetingKind.COMMITTEE
                        ? community.meeting().ofMembers()
                        : community.meeting();
        if (form.weighty()) {
            meetingRules = meetingRules.asking(Share.TWO_THIRDS);
        }
        Meeting meeting =
                new Meeting(
                        proposal,
                        attempt(proposal),
                        kind,
                        begins,
                        PublicWords.required("place", form.place(), 200),
                        PublicWords.required("agenda", form.agenda(), 2000),
                        rules.write(meetingRules),
                        clock.instant());
        meetings.add(meeting);
        tellings.convened(meeting);
        return Map.of();
    }

    /** The first try, or one more after those that failed for lack of a quorum in a row. */
    private int attempt(Proposal proposal) {
        return meetings.of(proposal.number()).stream()
                .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
                .reduce((first, last) -> last)
                .filter(last -> last.result() == Verdict.NO_QUORUM)
                .map(last -> last.attempt() + 1)
                .orElse(1);
    }

    private void requireSomebody(String community, MeetingKind kind) {
        Electorate.Size size = electorate.size(community);
        int entitled =
                switch (kind) {
                    case ASSEMBLY -> size.people();
                    case REPRESENTATIVES -> size.representatives();
                    case COMMITTEE -> size.members();
                };
        if (kind == MeetingKind.COMMITTEE
                && (entitled < Electorate.FEWEST_MEMBERS || entitled > Electorate.MOST_MEMBERS)) {
            throw new Invalid(
                    "kind",
                    "deliberation.error.committeeSize",
                    Electorate.FEWEST_MEMBERS,
                    Electorate.MOST_MEMBERS);
        }
        if (entitled == 0) {
            throw new Invalid("kind", "deliberation.error.nobodyEntitled");
        }
    }

    /** Whether the meeting that was changed still takes place; if not, another is convened. */
    boolean stands(Proposal proposal) {
        return meetings.latest(proposal.number()).orElseThrow().state() != Meeting.State.CANCELLED;
    }

    Instant signInFrom(Proposal proposal) {
        return meetings.latest(proposal.number()).orElseThrow().beginsAt().minus(EARLY);
    }

    /** What the meeting decided; its minutes close it. */
    Map<String, Object> conclude(Proposal proposal, StepReport report, HoldMeeting form) {
        Meeting meeting = meetings.latest(proposal.number()).orElseThrow();
        Presence presence = attendance.presence(meeting);
        Verdict result = result(meeting, presence);
        meeting.close(presence, result, form.minutes().strip(), report.at());
        switch (result) {
            case PASSED -> proposal.stand(ProposalState.RESOLUTION);
            case NO_QUORUM -> {
                if (!mayTryAgain(proposal)) {
                    proposals.end(proposal, ProposalState.NOT_DECIDED, null);
                }
            }
            case REJECTED, TIED -> proposals.end(proposal, ProposalState.REJECTED, null);
        }
        return Map.of("meetingResult", result.routed());
    }

    /** Too few came, but the rules allow another date. */
    boolean mayTryAgain(Proposal proposal) {
        int attempts = rules.of(proposal.community()).attempts();
        return meetings.latest(proposal.number()).orElseThrow().attempt() < attempts;
    }

    private Verdict result(Meeting meeting, Presence presence) {
        meeting.requireOpen();
        List<Ballot> ballots = meetings.ballots(meeting.getId());
        if (ballots.stream().anyMatch(Ballot::open)) {
            throw new Conflict("deliberation.error.ballotStillOpen");
        }
        if (ballots.isEmpty()) {
            if (rules.read(meeting.rules(), MeetingRules.class).quorate(presence)) {
                throw new Conflict("deliberation.error.voteFirst");
            }
            return Verdict.NO_QUORUM;
        }
        Ballot last = ballots.get(ballots.size() - 1);
        int plan = plans.latest(meeting.proposal()).orElseThrow().no();
        if (last.planNo() != plan) {
            throw new Conflict("deliberation.error.voteOnAmended");
        }
        return last.verdict();
    }
}
