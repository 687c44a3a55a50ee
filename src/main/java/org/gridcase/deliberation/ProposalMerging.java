package org.gridcase.deliberation;

import java.time.Clock;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.workflow.Workflow;
import org.springframework.stereotype.Component;

/** 并案: what two proposals say is one matter; everybody who supported one supports the other. */
@Component
class ProposalMerging {
    private final Supporters supporters;
    private final Subjects subjects;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final Clock clock;

    ProposalMerging(
            Supporters supporters,
            Subjects subjects,
            Workflow workflow,
            AuditTrail audit,
            Clock clock) {
        this.supporters = supporters;
        this.subjects = subjects;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /** Both are locked by whoever calls. */
    void merge(Proposal from, Proposal into, Actor actor) {
        requireMergeable(from, into);
        if (from.state() == ProposalState.SUPPORT || supporters.count(from.number()) > 0) {
            supporters.merge(from.number(), into.number(), into.versionNo());
        }
        workflow.tell(from.processInstance(), Proposals.HANDLING_STOPPED);
        from.mergeInto(into.number(), clock.instant());
        subjects.ended(from.number());
        audit.record(
                Proposals.stream(from.number()),
                actor.by(),
                "proposal.merged",
                Map.of("into", into.number()),
                null);
        audit.record(
                Proposals.stream(into.number()),
                actor.by(),
                "proposal.took",
                Map.of("number", from.number(), "supporters", supporters.count(into.number())),
                null);
    }

    private static void requireMergeable(Proposal from, Proposal into) {
        if (from.number().equals(into.number())
                || !from.community().equals(into.community())
                || !from.state().open()
                || into.state().ended()) {
            throw new Conflict("deliberation.error.notMergeable");
        }
    }
}
