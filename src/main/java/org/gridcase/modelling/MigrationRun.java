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
import org.gridcase.audit.By;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** Running cases go from one version to another: asked for by one, decided by somebody else. */
@Entity
@Table(name = "model_migration")
class MigrationRun implements Persistable<Long> {

    @Id private Long id;
    private String process;
    private Integer fromNumber;
    private String fromDefinition;
    private Integer toNumber;
    private String toDefinition;

    @Enumerated(EnumType.STRING)
    private MigrationState state;

    private String mapping;
    private String reason;
    private String words;
    private String author;
    private String authorName;
    private String approver;
    private String approverName;
    private Instant madeAt;
    private Instant begunAt;
    private Instant endedAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected MigrationRun() {}

    MigrationRun(ReleaseView from, ReleaseView to, String mapping, Actor author, Instant at) {
        this.id = Ids.next();
        this.process = from.process();
        this.fromNumber = from.number();
        this.fromDefinition = from.definitionId();
        this.toNumber = to.number();
        this.toDefinition = to.definitionId();
        this.state = MigrationState.PREVIEWING;
        this.mapping = mapping;
        this.author = author.staffId();
        this.authorName = author.name();
        this.madeAt = at;
        this.fresh = true;
    }

    /** Another mapping, to be looked at anew. */
    void map(Actor actor, String mapping) {
        requireAuthor(actor);
        if (state != MigrationState.PREVIEWING) {
            require(MigrationState.READY);
        }
        this.mapping = mapping;
        this.state = MigrationState.PREVIEWING;
    }

    void previewed() {
        if (state == MigrationState.PREVIEWING) {
            state = MigrationState.READY;
        }
    }

    void ask(Actor actor, String why) {
        requireAuthor(actor);
        require(MigrationState.READY);
        reason = why;
        state = MigrationState.ASKED;
    }

    /** Four eyes: nobody decides what he or she has asked for. */
    void approve(Actor actor, Instant at) {
        require(MigrationState.ASKED);
        if (actor.staffId().equals(author)) {
            throw new Denied("modelling.error.ownMigration");
        }
        approver = actor.staffId();
        approverName = actor.name();
        begunAt = at;
        state = MigrationState.RUNNING;
    }

    void refuse(Actor actor, String why, Instant at) {
        require(MigrationState.ASKED);
        approver = actor.staffId();
        approverName = actor.name();
        words = why;
        endedAt = at;
        state = MigrationState.REFUSED;
    }

    void drop(Actor actor, Instant at) {
        requireAuthor(actor);
        if (state != MigrationState.PREVIEWING && state != MigrationState.ASKED) {
            require(MigrationState.READY);
        }
        endedAt = at;
        state = MigrationState.DROPPED;
    }

    void stop(Instant at) {
        require(MigrationState.RUNNING);
        endedAt = at;
        state = MigrationState.STOPPED;
    }

    void done(Instant at) {
        if (state == MigrationState.RUNNING) {
            endedAt = at;
            state = MigrationState.DONE;
        }
    }

    private void requireAuthor(Actor actor) {
        if (!actor.staffId().equals(author)) {
            throw new Denied("modelling.error.othersMigration", authorName);
        }
    }

    private void require(MigrationState wanted) {
        if (state != wanted) {
            throw new Conflict("modelling.error.migrationState." + state.name().toLowerCase());
        }
    }

    String process() {
        return process;
    }

    int fromNumber() {
        return fromNumber;
    }

    String fromDefinition() {
        return fromDefinition;
    }

    int toNumber() {
        return toNumber;
    }

    String toDefinition() {
        return toDefinition;
    }

    MigrationState state() {
        return state;
    }

    String mapping() {
        return mapping;
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

    /** Who moves the cases, for the record: whoever decided it. */
    By by() {
        return new By(approver, approverName, null, null);
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant endedAt() {
        return endedAt;
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
