package org.gridcase.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** An objection (异议) to a notice; every one is decided with a reason. */
@Entity
@Table(name = "objection")
class Objection implements Persistable<Long> {

    enum State {
        OPEN,
        DISMISSED,
        UPHELD
    }

    @Id private Long id;
    private Long noticeId;
    private String words;
    private String contact;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private String answer;
    private Instant decidedAt;
    @Transient private boolean fresh;

    protected Objection() {}

    Objection(long noticeId, String words, String contact, Instant at) {
        this.id = Ids.next();
        this.noticeId = noticeId;
        this.words = words;
        this.contact = contact;
        this.raisedAt = at;
        this.state = State.OPEN;
        this.fresh = true;
    }

    void decide(boolean upheld, String answer, Instant at) {
        this.state = upheld ? State.UPHELD : State.DISMISSED;
        this.answer = answer;
        this.decidedAt = at;
    }

    ObjectionView view() {
        return new ObjectionView(
                id, words, contact != null, raisedAt, state.name(), answer, decidedAt);
    }

    Long noticeId() {
        return noticeId;
    }

    String contact() {
        return contact;
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
}
