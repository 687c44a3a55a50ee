package org.gridcase.deliberation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.inbox.Subjects;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who of the officers sees a community's deliberation: whoever oversees the community, whoever
 * works in it, and whoever has work on the proposal. To everybody else it does not exist.
 */
@Component
class DeliberationSight {

    private final ProposalStore proposals;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Subjects subjects;

    DeliberationSight(
            ProposalStore proposals, Jurisdiction jurisdiction, Units units, Subjects subjects) {
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.subjects = subjects;
    }

    boolean may(Actor actor, Proposal proposal) {
        return mayCommunity(actor, proposal.community())
                || subjects.concerns(actor, proposal.number());
    }

    Proposal require(Actor actor, String number) {
        return proposals
                .find(number)
                .filter(proposal -> may(actor, proposal))
                .orElseThrow(() -> new NotFound("deliberation.error.unknown"));
    }

    Proposal requireLocked(Actor actor, String number) {
        require(actor, number);
        return proposals.lock(number);
    }

    /** The proposal, locked, for somebody who runs the community's deliberation. */
    Proposal requireRun(Actor actor, String number) {
        Proposal proposal = requireLocked(actor, number);
        jurisdiction.require(actor, Action.DELIBERATE, proposal.community());
        return proposal;
    }

    boolean mayRun(Actor actor, String community) {
        return jurisdiction.may(actor, Action.DELIBERATE, community);
    }

    /**
     * @throws NotFound unless the actor may know of the community's deliberation
     */
    void requireCommunity(Actor actor, String community) {
        if (!mayCommunity(actor, community)) {
            throw new NotFound("deliberation.error.communityUnknown");
        }
    }

    boolean mayCommunity(Actor actor, String community) {
        return jurisdiction.may(actor, Action.SEE_CASE, community)
                || actor.holdings().stream()
                        .anyMatch(
                                held ->
                                        jurisdiction.may(actor, Action.SEE_CASE, held.unit())
                                                && units.within(held.unit(), community));
    }

    /** Codes of the communities whose deliberation the actor sees, in the order of the tree. */
    List<String> communities(Actor actor) {
        Set<String> found = new LinkedHashSet<>();
        for (UnitView unit : units.all()) {
            if (unit.tier() == Tier.COMMUNITY && mayCommunity(actor, unit.code())) {
                found.add(unit.code());
            }
        }
        return List.copyOf(found);
    }
}
