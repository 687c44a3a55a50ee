package org.gridcase.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridcase.form.Option;
import org.gridcase.inbox.Offer;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.WorkSource;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.StepOffered;

/**
 * Proposals on paper, for a model of the deliberation that is tried: steps go to whom they would
 * go, by the rules of the community as they are; words, votes and cases are left out, and what they
 * would lead to is said by whoever tries the model. Not for several threads at once.
 */
public final class PaperDeliberation implements WorkSource {

    /** The process that is tried here. */
    public static final String PROCESS = FourSteps.KEY;

    private static final Duration PUT_OFF = Duration.ofDays(7);

    private final Map<String, PaperProposal> proposals = new HashMap<>();
    private final DeliberationWork work;
    private final DeliberationRules rules;
    private final NoticePeriod notice;
    private final ObjectMapper json;
    private final PaperFourSteps steps;

    PaperDeliberation(
            DeliberationWork work,
            DeliberationRules rules,
            NoticePeriod notice,
            ObjectMapper json,
            Function<PaperDeliberation, PaperFourSteps> steps) {
        this.work = work;
        this.rules = rules;
        this.notice = notice;
        this.json = json;
        this.steps = steps.apply(this);
    }

    /** Stands in for the bean that the model calls, by the same name. */
    public Map<String, Object> beans() {
        return Map.of("fourSteps", steps);
    }

    /**
     * Residents of a community propose something.
     *
     * @return the routing facts to start its process with
     */
    public Map<String, Object> open(String number, String community) {
        boolean needsNone = rules.of(community).supportNeeded() == 0;
        proposals.put(number, new PaperProposal(community, needsNone));
        return new HashMap<>(Map.of("proposalNumber", number));
    }

    /** Whether this is one of its proposals, not a case. */
    public boolean knows(String number) {
        return proposals.containsKey(number);
    }

    /** Something happens around it; its process is told afterwards. */
    public void happens(String number, PaperHappening what) {
        PaperProposal proposal = of(number);
        switch (what) {
            case SUPPORTED -> proposal.support();
            case MOVED -> proposal.move(proposal.meetingAt().plus(PUT_OFF));
            case CALLED_OFF -> proposal.callOff();
            case VOTED_DOWN -> proposal.votes(Verdict.REJECTED);
            case TOO_FEW -> proposal.votes(Verdict.NO_QUORUM);
            case OBJECTED -> proposal.objection(true);
            case CASES_ENDED -> proposal.endCases();
        }
    }

    /** Remembers a proposal as it stands; run, the answer makes it so again. */
    public Runnable mark(String number) {
        PaperProposal before = of(number).copy();
        return () -> proposals.put(number, before);
    }

    /** Keeps nothing of a proposal. */
    public void forget(String number) {
        proposals.remove(number);
    }

    @Override
    public Map<String, Object> reportedBack(StepReport report) {
        PaperProposal proposal = of(report.ref());
        switch (report.step()) {
            case "decideReview" -> decided(proposal, report);
            case "convene" -> {
                var form = json.convertValue(report.data(), Meetings.Convene.class);
                proposal.convene(notice.respected(proposal.community(), form.beginsAt()));
            }
            case "holdMeeting" -> {
                return Map.of("meetingResult", proposal.vote().routed());
            }
            case "decideObjection" -> proposal.objection(false);
            case "openCase" -> proposal.openCase();
            default -> {
                // the others say by their outcome alone where it goes on
            }
        }
        return Map.of();
    }

    private void decided(PaperProposal proposal, StepReport report) {
        if (Reviews.CHAIR_STEPS_ASIDE.equals(report.outcome())) {
            List<String> members = steps.reviewers(report.ref());
            if (members.size() < 2) {
                throw new Conflict("deliberation.error.nobodyLeftToDecide");
            }
            proposal.stepsAside(members.get(0));
        }
    }

    @Override
    public Offer offer(StepOffered offered) {
        String number = offered.ref();
        return work.offer(offered, of(number).community(), () -> steps.reviewers(number));
    }

    @Override
    public List<Option> choices(Actor actor, String ref, String valuesKey) {
        return work.choices(of(ref).community(), valuesKey);
    }

    @Override
    public String kind() {
        return work.kind();
    }

    @Override
    public void lock(String ref) {
        of(ref);
    }

    @Override
    public boolean mayKnow(Actor actor, String ref) {
        return knows(ref);
    }

    PaperProposal of(String number) {
        PaperProposal proposal = proposals.get(number);
        if (proposal == null) {
            throw new NotFound("deliberation.error.unknown");
        }
        return proposal;
    }
}
