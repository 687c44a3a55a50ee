package org.gridcase.inbox;

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

/**
 * What a person has to do with a subject apart from open work: what one started or took part in.
 */
@Entity
@Table(name = "involvement")
class Involvement implements Persistable<Long> {

    enum Kind {
        STARTED,
        TAKEN_PART,
        INFORMED
    }

    @Id private Long id;
    private String staffId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subjectRef;
    private Instant at;
    private Instant seenAt;
    @Transient private boolean fresh;

    protected Involvement() {}

    Involvement(String staffId, Kind kind, String ref, Instant at) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.kind = kind;
        this.subjectRef = ref;
        this.at = at;
        this.fresh = true;
    }

    void again(Instant at) {
        this.at = at;
        this.seenAt = null;
    }

    void seen(Instant at) {
        if (seenAt == null) {
            seenAt = at;
        }
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
