package org.gridcase.casework;

import jakarta.persistence.Column;
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
 * A unit at work on a case side by side with others: a department that was asked or claimed a hard
 * matter, or a responder to an emergency. Rows stay when a department gives the matter back, so
 * that nobody can refuse unseen.
 */
@Entity
@Table(name = "case_department")
class CaseDepartment implements Persistable<Long> {

    enum Role {
        HANDLING,
        RESPONDING
    }

    enum State {
        ASKED,
        REPORTED,
        GAVE_BACK,
        REPLACED
    }

    @Id private Long id;
    private String caseNumber;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "leading_unit")
    private boolean leading;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;
    private Instant answeredAt;
    @Transient private boolean fresh;

    protected CaseDepartment() {}

    CaseDepartment(String caseNumber, String unit, Role role, boolean leading, Instant at) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.unit = unit;
        this.role = role;
        this.leading = leading;
        this.state = State.ASKED;
        this.askedAt = at;
        this.fresh = true;
    }

    void reported(Instant at) {
        state = State.REPORTED;
        answeredAt = at;
    }

    void gaveBack(Instant at) {
        state = State.GAVE_BACK;
        answeredAt = at;
    }

    /** Another unit took over the share that was given back. */
    void replaced() {
        state = State.REPLACED;
    }

    String caseNumber() {
        return caseNumber;
    }

    String unit() {
        return unit;
    }

    Role role() {
        return role;
    }

    boolean leading() {
        return leading;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answeredAt() {
        return answeredAt;
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
