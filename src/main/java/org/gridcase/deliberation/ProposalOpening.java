package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.deliberation.Proposals.Propose;
import org.gridcase.inbox.Subject;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.UnitView;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Component;

/** A proposal gets its number, its place in the lists and its process. */
@Component
class ProposalOpening {
    private final ProposalStore proposals;
    private final VotingCodes codes;
    private final DeliberationNumbers numbers;
    private final Subjects subjects;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final Clock clock;

    ProposalOpening(
            ProposalStore proposals,
            VotingCodes codes,
            DeliberationNumbers numbers,
            Subjects subjects,
            Workflow workflow,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.codes = codes;
        this.numbers = numbers;
        this.subjects = subjects;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Exactly one of them proposes.
     *
     * @param voter the resident who proposes on line, or null
     * @param actor the officer who enters it, or null
     */
    String open(UnitView community, Propose command, SignedVoter voter, Actor actor) {
        codes.requireStill(voter);
        String number = numbers.proposal(community.code());
        Instant now = clock.instant();
        Proposal proposal =
                new Proposal(
                        number,
                        community.code(),
                        PublicWords.optional("place", command.place(), 300),
                        voter == null ? command.channel() : ProposalChannel.ONLINE,
                        PublicWords.required(
                                "title", command.title(), ProposalVersions.LONGEST_TITLE),
                        PublicWords.required("text", command.text(), ProposalVersions.LONGEST_TEXT),
                        voter == null ? null : voter.id(),
                        actor == null ? null : actor.staffId(),
                        now);
        proposals.add(proposal);
        audit.record(
                Proposals.stream(number),
                actor == null ? By.resident(community.code()) : actor.by(),
                "proposal.received",
                Map.of(
                        "channel", proposal.channel().name(),
                        "files", command.attachments().stream().map(String::valueOf).toList()),
                proposal.text());
        subjects.opened(
                new Subject(
                        number,
                        DeliberationWork.KIND,
                        proposal.title(),
                        proposal.title(),
                        community.name(),
                        community.code(),
                        DeliberationWork.LANE,
                        false,
                        proposal.enteredBy(),
                        now));
        proposal.runsIn(workflow.start(FourSteps.KEY, number, Map.of("proposalNumber", number)));
        return number;
    }
}
