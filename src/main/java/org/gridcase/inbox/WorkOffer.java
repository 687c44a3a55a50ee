package org.gridcase.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/**
 * A work item as it lies in the to-claim box of one audience ({@code post@unit}). Exists only while
 * nobody has claimed it: its index is the box, so a page of the box costs the same at a million
 * open steps as at a thousand.
 */
@Entity
@Table(name = "work_offer")
class WorkOffer implements Persistable<Long> {

    @Id private Long id;
    private Long workItemId;
    private String audience;
    private Instant dueAt;
    @Transient private boolean fresh;

    protected WorkOffer() {}

    WorkOffer(WorkItem item, String audience) {
        this.id = Ids.next();
        this.workItemId = item.getId();
        this.audience = audience;
        this.dueAt = item.dueAt();
        this.fresh = true;
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

    String audience() {
        return audience;
    }
}
