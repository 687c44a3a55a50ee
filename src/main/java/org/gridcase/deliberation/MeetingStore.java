package org.gridcase.deliberation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/** Where meetings, ballots and resolutions are kept. They change under their proposal's lock. */
@Component
class MeetingStore {

    private final EntityManager entities;

    MeetingStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    Meeting get(long id) {
        return Optional.ofNullable(entities.find(Meeting.class, id))
                .orElseThrow(() -> new NotFound("deliberation.error.meetingUnknown"));
    }

    /** The proposal that a meeting is about, by whose lock the meeting changes. */
    String proposalOf(long id) {
        return entities.createQuery(
                        "select m.proposal from Meeting m where m.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("deliberation.error.meetingUnknown"));
    }

    /** The meetings about a proposal, the first first. */
    List<Meeting> of(String proposal) {
        return entities.createQuery(
                        "select m from Meeting m where m.proposal = :proposal order by m.id",
                        Meeting.class)
                .setParameter("proposal", proposal)
                .getResultList();
    }

    Optional<Meeting> latest(String proposal) {
        List<Meeting> all = of(proposal);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * A community's meetings that begin within a time, in order: also those called off, so that who
     * was invited sees it, but not those whose proposal ended before.
     */
    List<Meeting> between(String community, Instant from, Instant until, int most) {
        return entities.createQuery(
                        "select m from Meeting m where m.community = :community and m.beginsAt >="
                                + " :from and m.beginsAt < :until and (m.state <> 'CANCELLED' or"
                                + " m.changeReason is not null) order by m.beginsAt, m.id",
                        Meeting.class)
                .setParameter("community", community)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    /** The meetings of a community that are going on. */
    List<Meeting> open(String community) {
        return entities.createQuery(
                        "select m from Meeting m where m.community = :community and m.state ="
                                + " 'OPEN' order by m.beginsAt, m.id",
                        Meeting.class)
                .setParameter("community", community)
                .getResultList();
    }

    Ballot ballot(long id) {
        return Optional.ofNullable(entities.find(Ballot.class, id))
                .orElseThrow(() -> new NotFound("deliberation.error.ballotUnknown"));
    }

    /** The ballots of a meeting, the first first. */
    List<Ballot> ballots(long meeting) {
        return entities.createQuery(
                        "select b from Ballot b where b.meetingId = :meeting order by b.no",
                        Ballot.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** The newest resolution about a proposal. */
    Optional<Resolution> resolution(String proposal) {
        return entities.createQuery(
                        "select r from Resolution r where r.proposal = :proposal order by r.id"
                                + " desc",
                        Resolution.class)
                .setParameter("proposal", proposal)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
