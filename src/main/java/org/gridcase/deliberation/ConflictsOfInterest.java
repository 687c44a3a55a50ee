package org.gridcase.deliberation;

import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避: whom a proposal concerns takes no part in its review. Members and the chair step aside
 * themselves (see {@link Reviews}); who does not is kept out by whoever runs the deliberation.
 */
@Service
public class ConflictsOfInterest {

    private final DeliberationSight sight;
    private final Reviews reviews;
    private final WorkDesk desk;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;

    ConflictsOfInterest(
            DeliberationSight sight,
            Reviews reviews,
            WorkDesk desk,
            AuditTrail audit,
            Requests requests,
            Transactions transactions) {
        this.sight = sight;
        this.reviews = reviews;
        this.desk = desk;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
    }

    /** Staff ids of those who take part in the review of a proposal, the chair first. */
    @Transactional(readOnly = true)
    public List<String> members(Actor actor, String number) {
        return reviews.members(sight.require(actor, number));
    }

    /**
     * Keeps a member out of the review, before it or while it goes on. What she said before does
     * not count.
     *
     * @param member staff id
     * @param reason for the file, not public
     * @throws Conflict when she is about to decide, when nobody would be left, after the review
     */
    public void exclude(
            Actor actor, String number, String member, String reason, String requestId) {
        transactions.run(
                () ->
                        requests.once(
                                requestId,
                                actor.staffId(),
                                "proposal.exclude",
                                () -> exclude(actor, number, member, reason)));
    }

    private void exclude(Actor actor, String number, String member, String reason) {
        Proposal proposal = sight.requireRun(actor, number);
        if (!proposal.state().reviewable()) {
            throw new Conflict("deliberation.error.reviewOver");
        }
        String why = PublicWords.required("words", reason, 500);
        List<String> members = reviews.members(proposal);
        if (!members.contains(member)) {
            throw new Invalid("member", "deliberation.error.noMember");
        }
        if (members.size() == 1) {
            throw new Conflict("deliberation.error.nobodyLeftToDecide");
        }
        if (decides(actor, number, member)) {
            throw new Conflict("deliberation.error.chairDecides");
        }
        reviews.exclude(proposal, member, why);
        audit.record(
                Proposals.stream(number),
                actor.by(),
                "proposal.memberExcluded",
                Map.of("member", member),
                why);
    }

    private boolean decides(Actor actor, String number, String member) {
        return desk.steps(actor, number).stream()
                .filter(WorkItemView::open)
                .filter(step -> step.step().equals("decideReview"))
                .anyMatch(step -> member.equals(step.holder()));
    }
}
