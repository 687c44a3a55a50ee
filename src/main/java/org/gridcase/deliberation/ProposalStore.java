package org.gridcase.deliberation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/** Where proposals are kept. Commands lock theirs first, so that they follow one another. */
@Component
class ProposalStore {

    private final EntityManager entities;

    ProposalStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Proposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    Optional<Proposal> find(String number) {
        return Optional.ofNullable(number).map(key -> entities.find(Proposal.class, key));
    }

    Proposal get(String number) {
        return find(number).orElseThrow(() -> new NotFound("deliberation.error.unknown"));
    }

    Proposal lock(String number) {
        return Optional.ofNullable(
                        entities.find(Proposal.class, number, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("deliberation.error.unknown"));
    }

    /** Proposals of a community, the newest first. */
    List<Proposal> of(String community, List<ProposalState> states, long before, int limit) {
        return entities.createQuery(
                        "select p from Proposal p where p.community = :community and p.state in"
                                + " :states and p.id < :before order by p.id desc",
                        Proposal.class)
                .setParameter("community", community)
                .setParameter("states", states)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What one resident of a community proposed, the newest first. */
    List<Proposal> by(String community, long proposer, int limit) {
        return entities.createQuery(
                        "select p from Proposal p where p.community = :community and p.proposer ="
                                + " :proposer order by p.id desc",
                        Proposal.class)
                .setParameter("community", community)
                .setParameter("proposer", proposer)
                .setMaxResults(limit)
                .getResultList();
    }
}
