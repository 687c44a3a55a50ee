package org.gridcase.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.attachment.Attachments;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Service;

/**
 * 提议: residents propose, others support it. Entered on line by a resident, or by an officer from
 * the proposal box or the suggestion book.
 */
@Service
public class Proposals {

    static final String SUPPORT_REACHED = "support-reached";
    static final String HANDLING_STOPPED = "handling-stopped";

    private final ProposalStore proposals;
    private final DeliberationSight sight;
    private final Supporters supporters;
    private final DeliberationRules rules;
    private final ProposalOpening opening;
    private final ProposalVersions versions;
    private final ProposalMerging merging;
    private final RefusedActs refused;
    private final MeetingStore meetings;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Subjects subjects;
    private final Workflow workflow;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;
    private final Clock clock;

    Proposals(
            ProposalStore proposals,
            DeliberationSight sight,
            Supporters supporters,
            DeliberationRules rules,
            ProposalOpening opening,
            ProposalVersions versions,
            ProposalMerging merging,
            RefusedActs refused,
            MeetingStore meetings,
            Units units,
            Jurisdiction jurisdiction,
            Subjects subjects,
            Workflow workflow,
            Attachments attachments,
            AuditTrail audit,
            Requests requests,
            Transactions transactions,
            Clock clock) {
        this.proposals = proposals;
        this.sight = sight;
        this.supporters = supporters;
        this.rules = rules;
        this.opening = opening;
        this.versions = versions;
        this.merging = merging;
        this.refused = refused;
        this.meetings = meetings;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.subjects = subjects;
        this.workflow = workflow;
        this.attachments = attachments;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The command to enter a proposal.
     *
     * @param requestId made once for each form shown; the same id twice is one proposal
     * @param unit the community, or a grid in it
     * @param place where, may be null
     * @param attachments ids of files uploaded before, e.g. a photograph of the sheet
     */
    public record Propose(
            String requestId,
            String unit,
            ProposalChannel channel,
            String title,
            String text,
            String place,
            List<Long> attachments) {

        public Propose {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /** The stream of a proposal in the audit trail, which also owns its files. */
    public static String stream(String number) {
        return DeliberationWork.KIND + ":" + number;
    }

    /**
     * An officer enters what lay in the box or stands in the book.
     *
     * @return the proposal's number
     */
    public String enter(Actor actor, Propose command) {
        return transactions.run(
                () ->
                        requests.once(
                                command.requestId(),
                                actor.staffId(),
                                "proposal.enter",
                                String.class,
                                () -> enterNow(actor, command)));
    }

    private String enterNow(Actor actor, Propose command) {
        if (command.channel() == null || command.channel() == ProposalChannel.ONLINE) {
            throw new Invalid("channel", "deliberation.error.required");
        }
        UnitView community = community(command.unit());
        jurisdiction.require(actor, Action.SPEAK_FOR_RESIDENTS, command.unit());
        String number = opening.open(community, command, null, actor);
        if (!command.attachments().isEmpty()) {
            attachments.attach(stream(number), actor.staffId(), command.attachments());
        }
        return number;
    }

    /** A resident proposes on line, for her own community. */
    public String propose(SignedVoter voter, Propose command) {
        return transactions.run(
                () ->
                        requests.once(
                                command.requestId(),
                                By.RESIDENT.staffId(),
                                "proposal.propose",
                                String.class,
                                () -> {
                                    UnitView community = community(voter.community());
                                    String number = opening.open(community, command, voter, null);
                                    supporters.add(number, voter.id(), 1);
                                    return number;
                                }));
    }

    /**
     * The words are put better. Once somebody has supported them, the new words are a new version
     * that everybody sees beside the old one.
     *
     * @param reason why, shown in public with the version
     */
    public void rewrite(
            Actor actor, String number, String title, String text, String reason, String request) {
        once(
                request,
                actor,
                "proposal.rewrite",
                () -> {
                    Proposal proposal = sight.requireRun(actor, number);
                    versions.rewrite(proposal, actor, title, text, reason);
                });
    }

    /** A resident of the community supports it, once. */
    public void support(SignedVoter voter, String number) {
        String community = voter.community();
        refused.orKeep(
                community,
                "support",
                number,
                voter,
                () -> {
                    Proposal proposal = proposals.lock(number);
                    if (!proposal.community().equals(community)) {
                        throw new Denied("deliberation.error.otherCommunity");
                    }
                    if (proposal.state() != ProposalState.SUPPORT) {
                        throw new Conflict("deliberation.error.noSupportNow");
                    }
                    if (supporters.has(number, voter.id())) {
                        throw new Conflict("deliberation.error.supportedAlready");
                    }
                    supporters.add(number, voter.id(), proposal.versionNo());
                    announceIfEnough(proposal);
                    return true;
                });
    }

    /** Whether the resident already supports it. */
    public boolean supports(SignedVoter voter, String number) {
        return supporters.has(number, voter.id());
    }

    /** An officer passes it to the review without waiting for more support, with the reason. */
    public void forward(Actor actor, String number, String reason, String requestId) {
        once(
                requestId,
                actor,
                "proposal.forward",
                () -> {
                    Proposal proposal = sight.requireRun(actor, number);
                    if (proposal.state() != ProposalState.SUPPORT) {
                        throw new Conflict("deliberation.error.noSupportNow");
                    }
                    String why = PublicWords.required("words", reason, 500);
                    audit.record(stream(number), actor.by(), "proposal.forwarded", Map.of(), why);
                    workflow.announce(number, SUPPORT_REACHED);
                });
    }

    /** One proposal goes on in another that says the same; no supporter is lost. */
    public void merge(Actor actor, String number, String into, String requestId) {
        once(
                requestId,
                actor,
                "proposal.merge",
                () -> {
                    // always the smaller number first, so that two merges do not wait in a circle
                    proposals.lock(number.compareTo(into) < 0 ? number : into);
                    Proposal from = sight.requireRun(actor, number);
                    Proposal target = sight.requireRun(actor, into);
                    merging.merge(from, target, actor);
                    announceIfEnough(target);
                });
    }

    /** Ends a proposal that should not go on, with the reason (撤回). */
    public void withdraw(Actor actor, String number, String reason, String requestId) {
        once(
                requestId,
                actor,
                "proposal.withdraw",
                () -> {
                    Proposal proposal = sight.requireRun(actor, number);
                    if (!proposal.state().open()) {
                        throw new Conflict("deliberation.error.notWithdrawable");
                    }
                    String why = PublicWords.required("words", reason, 500);
                    workflow.tell(proposal.processInstance(), HANDLING_STOPPED);
                    end(proposal, ProposalState.WITHDRAWN, why);
                    audit.record(stream(number), actor.by(), "proposal.withdrawn", Map.of(), why);
                });
    }

    /** The end of a proposal, whichever: answered, off the list of what is going on. */
    void end(Proposal proposal, ProposalState state, String answer) {
        if (answer != null) {
            proposal.answer(answer, clock.instant());
        }
        proposal.end(state, clock.instant());
        meetings.latest(proposal.number()).ifPresent(meeting -> meeting.cancel(clock.instant()));
        subjects.ended(proposal.number());
    }

    private void announceIfEnough(Proposal proposal) {
        if (proposal.state() == ProposalState.SUPPORT && enoughSupport(proposal)) {
            workflow.announce(proposal.number(), SUPPORT_REACHED);
        }
    }

    boolean enoughSupport(Proposal proposal) {
        return supporters.count(proposal.number())
                >= rules.of(proposal.community()).supportNeeded();
    }

    private UnitView community(String unit) {
        return units.at(unit, Tier.COMMUNITY)
                .orElseThrow(() -> new Invalid("unit", "deliberation.error.communityUnknown"));
    }

    private void once(String requestId, Actor actor, String operation, Runnable command) {
        transactions.run(() -> requests.once(requestId, actor.staffId(), operation, command));
    }
}
