package org.gridcase.modelling;

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
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.gridcase.workflow.StepMove.Stand;
import org.springframework.data.domain.Persistable;

/** A stuck case goes to another step: asked for by one, decided by somebody else. */
@Entity
@Table(name = "case_move")
class StuckMove implements Persistable<Long> {

    @Id private Long id;
    private String ref;
    private String process;
    private String instance;
    private String definitionId;
    private String activity;
    private String fromElement;
    private String toElement;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    private String reason;
    private String words;
    private String author;
    private String authorName;
    private String approver;
    private String approverName;
    private Instant askedAt;
    private Instant decidedAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected StuckMove() {}

    StuckMove(String ref, Stand stand, String to, String reason, Actor author, Instant at) {
        this.id = Ids.next();
        this.ref = ref;
        this.process = stand.process();
        this.instance = stand.instance();
        this.definitionId = stand.definitionId();
        this.activity = stand.activity();
        this.fromElement = stand.spot().id();
        this.toElement = to;
        this.state = MoveState.ASKED;
        this.reason = reason;
        this.author = author.staffId();
        this.authorName = author.name();
        this.askedAt = at;
        this.fresh = true;
    }

    /** Four eyes: nobody decides what he or she has asked for. */
    void approve(Actor actor, Instant at) {
        requireAsked();
        if (actor.staffId().equals(author)) {
            throw new Denied("modelling.error.ownMigration");
        }
        decided(actor, MoveState.MOVED, at);
    }

    void refuse(Actor actor, String why, Instant at) {
        requireAsked();
        words = why;
        decided(actor, actor.staffId().equals(author) ? MoveState.DROPPED : MoveState.REFUSED, at);
    }

    private void decided(Actor actor, MoveState how, Instant at) {
        approver = actor.staffId();
        approverName = actor.name();
        decidedAt = at;
        state = how;
    }

    private void requireAsked() {
        if (state != MoveState.ASKED) {
            throw new Conflict("modelling.error.moveDecided");
        }
    }

    String ref() {
        return ref;
    }

    String process() {
        return process;
    }

    String instance() {
        return instance;
    }

    String definitionId() {
        return definitionId;
    }

    String activity() {
        return activity;
    }

    String fromElement() {
        return fromElement;
    }

    String toElement() {
        return toElement;
    }

    MoveState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    String words() {
        return words;
    }

    String author() {
        return author;
    }

    String authorName() {
        return authorName;
    }

    String approverName() {
        return approverName;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant decidedAt() {
        return decidedAt;
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
