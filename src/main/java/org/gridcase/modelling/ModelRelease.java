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
import org.gridcase.shared.Ids;
import org.gridcase.workflow.Deployments.Deployed;
import org.springframework.data.domain.Persistable;

/** A version of a process with its forms: released, or decided and waiting for its day. */
@Entity
@Table(name = "model_release")
class ModelRelease implements Persistable<Long> {

    @Id private Long id;
    private String process;
    private Integer number;
    private String definitionId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Integer basedOn;
    private String reason;
    private String author;
    private String authorName;
    private String approver;
    private String approverName;
    private Instant decidedAt;
    private Instant effectiveAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected ModelRelease() {}

    private ModelRelease(String process, Origin origin, Instant decidedAt, Instant effectiveAt) {
        this.id = Ids.next();
        this.process = process;
        this.origin = origin;
        this.decidedAt = decidedAt;
        this.effectiveAt = effectiveAt;
        this.fresh = true;
    }

    /** A delivery that the engine has. */
    static ModelRelease delivered(String process, Deployed deployed, Instant at) {
        var release = new ModelRelease(process, Origin.DELIVERED, at, at);
        release.author = Actor.SYSTEM.staffId();
        release.authorName = Actor.SYSTEM.name();
        release.deployed(deployed);
        return release;
    }

    /** What two administrators decided; not yet in the engine. */
    static ModelRelease decided(ModelDraft draft, Actor approver, Instant at, Instant effective) {
        var release = new ModelRelease(draft.process(), Origin.TOWN, at, effective);
        release.basedOn = draft.basedOn();
        release.reason = draft.reason();
        release.author = draft.author();
        release.authorName = draft.authorName();
        release.approver = approver.staffId();
        release.approverName = approver.name();
        return release;
    }

    void deployed(Deployed deployed) {
        number = deployed.number();
        definitionId = deployed.definitionId();
    }

    String process() {
        return process;
    }

    Integer number() {
        return number;
    }

    boolean ofTheTown() {
        return origin == Origin.TOWN;
    }

    ReleaseView view() {
        return new ReleaseView(
                id,
                process,
                number,
                definitionId,
                origin,
                reason,
                authorName,
                approverName,
                decidedAt,
                effectiveAt);
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
