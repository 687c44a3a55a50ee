package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.StepReport;
import org.gridcase.publicity.Notices;
import org.gridcase.workflow.ModelBean;
import org.springframework.stereotype.Component;

/**
 * 四议: what the model {@code deliberation} may call, its steps with the form each takes, and what a
 * report does. Models and this class name each other; a test holds them against each other.
 */
@Component("fourSteps")
public class FourSteps implements ModelBean {

    static final String KEY = "deliberation";

    private static final String DECLINED = "declined";

    /**
     * A human step.
     *
     * @param form the record that the form's fields fill, one component a field
     */
    record Step<F extends Record>(Class<F> form, Taking<F> taking) {}

    /** What a report does to the proposal; answers routing facts. */
    interface Taking<F extends Record> {
        Map<String, Object> take(Proposal proposal, StepReport report, F form);
    }

    /** The community looks at a proposal before it is public. */
    public record Receive(String outcome, String answer) {}

    private final ProposalStore store;
    private final Proposals proposals;
    private final Reviews reviews;
    private final Meetings meetings;
    private final Resolutions resolutions;
    private final DeliberationRules rules;
    private final DeliberationLimits limits;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    FourSteps(
            ProposalStore store,
            Proposals proposals,
            Reviews reviews,
            Meetings meetings,
            Resolutions resolutions,
            DeliberationRules rules,
            DeliberationLimits limits,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.reviews = reviews;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.rules = rules;
        this.limits = limits;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The human steps by id. */
    Map<String, Step<?>> steps() {
        return Map.of(
                "receive", new Step<>(Receive.class, this::received),
                "giveOpinion", new Step<>(Reviews.GiveOpinion.class, reviews::give),
                "decideReview", new Step<>(Reviews.DecideReview.class, reviews::decide),
                "convene", new Step<>(Meetings.Convene.class, meetings::convene),
                "holdMeeting", new Step<>(Meetings.HoldMeeting.class, meetings::conclude),
                "writeResolution",
                        new Step<>(Resolutions.WriteResolution.class, resolutions::write),
                "decideObjection",
                        new Step<>(Resolutions.DecideObjection.class, resolutions::decide),
                "openCase", new Step<>(Resolutions.OpenCase.class, resolutions::openCase));
    }

    private Map<String, Object> received(Proposal proposal, StepReport report, Receive form) {
        if (DECLINED.equals(form.outcome())) {
            String answer = PublicWords.required("answer", form.answer(), 2000);
            proposals.end(proposal, ProposalState.DECLINED, answer);
        }
        return Map.of();
    }

    /** From now on everybody may read and support it. */
    public void publish(String proposalNumber) {
        Proposal proposal = store.get(proposalNumber);
        int days = rules.of(proposal.community()).supportDays();
        proposal.publish(clock.instant().plus(Duration.ofDays(days)));
        recorded(proposalNumber, "proposal.published");
    }

    public boolean supported(String proposalNumber) {
        return proposals.enoughSupport(store.get(proposalNumber));
    }

    public Date supportUntil(String proposalNumber) {
        return date(store.get(proposalNumber).supportUntil());
    }

    /** The time is over and too few support it. */
    public void lapse(String proposalNumber) {
        proposals.end(store.get(proposalNumber), ProposalState.LAPSED, null);
        recorded(proposalNumber, "proposal.lapsed");
    }

    public void beginReview(String proposalNumber) {
        store.get(proposalNumber).stand(ProposalState.REVIEW);
        recorded(proposalNumber, "proposal.reviewBegan");
    }

    /** Staff ids of those who are asked for their opinion. */
    public List<String> reviewers(String proposalNumber) {
        return reviews.members(store.get(proposalNumber));
    }

    /** Until when opinions are waited for; the chair decides with those that came. */
    public Date opinionsUntil(String proposalNumber) {
        return date(limits.due("opinion", store.get(proposalNumber).community()));
    }

    public Date signInFrom(String proposalNumber) {
        return date(meetings.signInFrom(store.get(proposalNumber)));
    }

    /** Whether the meeting that was changed is moved, not called off. */
    public boolean meetingStands(String proposalNumber) {
        return meetings.stands(store.get(proposalNumber));
    }

    public boolean mayConveneAgain(String proposalNumber) {
        return meetings.mayTryAgain(store.get(proposalNumber));
    }

    public void openNotice(String proposalNumber) {
        resolutions.openNotice(store.get(proposalNumber));
    }

    public Date noticeEndsAt(String proposalNumber) {
        return date(resolutions.noticeEndsAt(store.get(proposalNumber)));
    }

    public boolean hasOpenObjection(String proposalNumber) {
        return notices.hasOpenObjection(proposalNumber);
    }

    public void withdrawNotice(String proposalNumber) {
        resolutions.withdrawNotice(store.get(proposalNumber));
    }

    public void closeNotice(String proposalNumber) {
        resolutions.closeNotice(store.get(proposalNumber));
    }

    public boolean allCasesEnded(String proposalNumber) {
        return resolutions.allCasesEnded(store.get(proposalNumber));
    }

    public void finish(String proposalNumber) {
        resolutions.finish(store.get(proposalNumber));
    }

    private void recorded(String number, String action) {
        audit.record(Proposals.stream(number), By.SYSTEM, action);
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
