package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;

/**
 * Stands in for {@link FourSteps} where a model is tried: the same questions, answered from a
 * proposal on paper, the rules of its community and the calendar of the place.
 */
public final class PaperFourSteps {

    private final Function<String, PaperProposal> proposals;
    private final DeliberationRules rules;
    private final DeliberationLimits limits;
    private final WorkingTime workingTime;
    private final Clock clock;
    private final Recorder recorder;

    /** Hears what would stand in the audit trail. */
    interface Recorder {
        void recorded(String number, String action);
    }

    PaperFourSteps(
            Function<String, PaperProposal> proposals,
            DeliberationRules rules,
            DeliberationLimits limits,
            WorkingTime workingTime,
            Clock clock,
            Recorder recorder) {
        this.proposals = proposals;
        this.rules = rules;
        this.limits = limits;
        this.workingTime = workingTime;
        this.clock = clock;
        this.recorder = recorder;
    }

    public void publish(String proposalNumber) {
        int days = rules(proposalNumber).supportDays();
        of(proposalNumber).publish(clock.instant().plus(Duration.ofDays(days)));
        recorder.recorded(proposalNumber, "proposal.published");
    }

    public boolean supported(String proposalNumber) {
        return of(proposalNumber).supported();
    }

    public Date supportUntil(String proposalNumber) {
        return Date.from(of(proposalNumber).supportUntil());
    }

    public void lapse(String proposalNumber) {
        recorder.recorded(proposalNumber, "proposal.lapsed");
    }

    public void beginReview(String proposalNumber) {
        recorder.recorded(proposalNumber, "proposal.reviewBegan");
    }

    public List<String> reviewers(String proposalNumber) {
        PaperProposal proposal = of(proposalNumber);
        return rules.reviewBody(proposal.community()).stream()
                .filter(member -> !proposal.aside().contains(member))
                .toList();
    }

    public Date opinionsUntil(String proposalNumber) {
        TimeLimit limit = limits.of("opinion").limit();
        return Date.from(
                workingTime
                        .calendar(of(proposalNumber).community())
                        .deadline(clock.instant(), limit));
    }

    public Date signInFrom(String proposalNumber) {
        return Date.from(of(proposalNumber).meetingAt().minus(Meetings.EARLY));
    }

    public boolean meetingStands(String proposalNumber) {
        return of(proposalNumber).meetingStands();
    }

    public boolean mayConveneAgain(String proposalNumber) {
        return of(proposalNumber).attempts() < rules(proposalNumber).attempts();
    }

    public void openNotice(String proposalNumber) {
        Instant until =
                workingTime.deadline(
                        clock.instant(),
                        new TimeLimit(
                                rules(proposalNumber).publicNoticeDays(), TimeLimit.Unit.DAYS));
        of(proposalNumber).notice(until);
        recorder.recorded(proposalNumber, "proposal.resolutionPublished");
    }

    public Date noticeEndsAt(String proposalNumber) {
        return Date.from(of(proposalNumber).noticeUntil());
    }

    public boolean hasOpenObjection(String proposalNumber) {
        return of(proposalNumber).objected();
    }

    public void withdrawNotice(String proposalNumber) {
        of(proposalNumber).objection(false);
        recorder.recorded(proposalNumber, "proposal.resolutionWithdrawn");
    }

    public void closeNotice(String proposalNumber) {
        recorder.recorded(proposalNumber, "proposal.resolutionInForce");
    }

    public boolean allCasesEnded(String proposalNumber) {
        return of(proposalNumber).cases() == 0;
    }

    public void finish(String proposalNumber) {
        recorder.recorded(proposalNumber, "proposal.carriedOut");
    }

    private PaperProposal of(String number) {
        return proposals.apply(number);
    }

    private CommunityRules rules(String number) {
        return rules.of(of(number).community());
    }
}
