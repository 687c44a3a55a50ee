package org.gridcase.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** What a meeting decided, made public (决议). */
@Entity
@Table(name = "resolution")
class Resolution implements Persistable<Long> {

    @Id private Long id;
    private String proposal;
    private String no;
    private String text;
    private Long meetingId;
    private int planNo;
    private Instant writtenAt;
    private Instant publishedAt;
    private Instant noticeUntil;
    private Instant inForceAt;
    private Instant withdrawnAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected Resolution() {}

    Resolution(String no, Meeting meeting, int planNo, String text, Instant at) {
        this.id = Ids.next();
        this.no = no;
        this.proposal = meeting.proposal();
        this.meetingId = meeting.getId();
        this.planNo = planNo;
        this.text = text;
        this.writtenAt = at;
        this.fresh = true;
    }

    void publish(Instant at, Instant until) {
        this.publishedAt = at;
        this.noticeUntil = until;
    }

    void inForce(Instant at) {
        this.inForceAt = at;
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
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

    String no() {
        return no;
    }

    String proposal() {
        return proposal;
    }

    String text() {
        return text;
    }

    long meetingId() {
        return meetingId;
    }

    int planNo() {
        return planNo;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant noticeUntil() {
        return noticeUntil;
    }

    Instant inForceAt() {
        return inForceAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
