package org.gridcase.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** One vote of a meeting on a version of the plan. Knows no single vote, only the sums. */
@Entity
@Table(name = "ballot")
class Ballot implements Persistable<Long> {

    /** How those in the room vote: not at all, by show of hands (举手) or on paper (票决). */
    enum Room {
        NONE,
        HANDS,
        PAPER
    }

    enum State {
        OPEN,
        CLOSED
    }

    @Id private Long id;
    private Long meetingId;
    private int no;
    private int planNo;

    @Enumerated(EnumType.STRING)
    private Room room;

    private boolean online;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;
    private Instant closedAt;
    private Integer people;
    private Integer households;
    private Integer inFavour;
    private Integer against;
    private Integer abstained;
    private Integer invalid;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Version private Integer version;
    @Transient private boolean fresh;

    protected Ballot() {}

    Ballot(long meetingId, int no, int planNo, Room room, boolean online, Instant at) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.no = no;
        this.planNo = planNo;
        this.room = room;
        this.online = online;
        this.state = State.OPEN;
        this.openedAt = at;
        this.fresh = true;
    }

    void close(Presence presence, Count count, Verdict verdict, Instant at) {
        requireOpen();
        this.state = State.CLOSED;
        this.people = presence.people();
        this.households = presence.households();
        this.inFavour = count.inFavour();
        this.against = count.against();
        this.abstained = count.abstained();
        this.invalid = count.invalid();
        this.verdict = verdict;
        this.closedAt = at;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new Conflict("deliberation.error.ballotClosed");
        }
    }

    boolean open() {
        return state == State.OPEN;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }

    long meetingId() {
        return meetingId;
    }

    int no() {
        return no;
    }

    int planNo() {
        return planNo;
    }

    Room room() {
        return room;
    }

    boolean online() {
        return online;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** The figures, null while it is open. */
    Count count() {
        return open() ? null : new Count(inFavour, against, abstained, invalid);
    }

    Integer people() {
        return people;
    }

    Integer households() {
        return households;
    }

    Verdict verdict() {
        return verdict;
    }
}
