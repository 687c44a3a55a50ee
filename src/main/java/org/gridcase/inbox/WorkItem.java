package org.gridcase.inbox;

import jakarta.persistence.Column;
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
import java.util.Objects;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.gridcase.workflow.Outcome;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepOffered;
import org.springframework.data.domain.Persistable;

/** One step of one subject that waits for, or was done by, a person (domain.md section 4). */
@Entity
@Table(name = "work_item")
class WorkItem implements Persistable<Long> {

    enum State {
        OFFERED,
        CLAIMED,
        DONE,
        WITHDRAWN
    }

    @Id private Long id;

    @Column(name = "task_id")
    private String taskId;

    private String subjectRef;
    private String process;
    private String definitionId;
    private String step;
    private String stepName;
    private String stepNameEn;
    private String unit;
    private String post;

    @Enumerated(EnumType.STRING)
    private State state;

    private String assignee;
    private Instant offeredAt;
    private Instant dueAt;
    private boolean provisional;
    private boolean paused;
    private int urged;
    private Instant claimedAt;
    private Instant endedAt;
    private String doneBy;
    private String outcome;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected WorkItem() {}

    WorkItem(StepOffered offered, String unit, String post, Instant at, Instant dueAt) {
        this.id = Ids.next();
        this.taskId = offered.taskId();
        this.subjectRef = offered.ref();
        this.process = offered.step().process();
        this.definitionId = offered.step().definitionId();
        this.step = offered.step().step();
        this.stepName = offered.step().name();
        this.stepNameEn = offered.step().nameEn();
        this.unit = unit;
        this.post = post;
        this.state = State.OFFERED;
        this.offeredAt = at;
        this.dueAt = dueAt;
        this.fresh = true;
    }

    /** The same work as a step of another version of its process. */
    void standsAt(StepDefinition there) {
        process = there.process();
        definitionId = there.definitionId();
        step = there.step();
        stepName = there.name();
        stepNameEn = there.nameEn();
    }

    /**
     * @param provisional the date reaches into a year whose holidays are not announced yet
     * @return whether that is news
     */
    boolean due(Instant dueAt, boolean provisional) {
        boolean moved = !dueAt.equals(this.dueAt) || provisional != this.provisional;
        this.dueAt = dueAt;
        this.provisional = provisional;
        return moved;
    }

    /** The clock stands still, or runs again. */
    void urge() {
        urged++;
    }

    void pause(boolean paused) {
        this.paused = paused;
    }

    void claim(String staffId, Instant at) {
        if (state != State.OFFERED) {
            throw new IllegalStateException("claimed already: " + id);
        }
        state = State.CLAIMED;
        assignee = staffId;
        claimedAt = at;
    }

    /**
     * Who offers in a unit of his own, e.g. a department taking a hard matter, makes it his unit's.
     */
    void takenBy(String unit) {
        this.unit = unit;
    }

    void putBack() {
        requireClaimed();
        state = State.OFFERED;
        assignee = null;
        claimedAt = null;
    }

    void handOver(String toStaffId, Instant at) {
        requireClaimed();
        assignee = toStaffId;
        claimedAt = at;
    }

    void done(String staffId, String outcome, Instant at) {
        requireClaimed();
        state = State.DONE;
        doneBy = staffId;
        this.outcome = outcome;
        endedAt = at;
    }

    void withdraw(Instant at) {
        if (open()) {
            state = State.WITHDRAWN;
            endedAt = at;
        }
    }

    /** As the engine has it: waiting, with this person or, when null, with nobody. */
    void standsWith(String staffId, Instant at) {
        boolean same = open() && Objects.equals(staffId, assignee);
        state = staffId == null ? State.OFFERED : State.CLAIMED;
        assignee = staffId;
        claimedAt = staffId == null ? null : same ? claimedAt : at;
        endedAt = null;
        doneBy = null;
        outcome = null;
    }

    /** Withdrawn because administrators moved its subject to another step. */
    void moveAway(Instant at) {
        withdraw(at);
        outcome = Outcome.MOVED;
    }

    boolean open() {
        return state == State.OFFERED || state == State.CLAIMED;
    }

    private void requireClaimed() {
        if (state != State.CLAIMED) {
            throw new Conflict("inbox.error.notOpen");
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

    String taskId() {
        return taskId;
    }

    String subjectRef() {
        return subjectRef;
    }

    String process() {
        return process;
    }

    String definitionId() {
        return definitionId;
    }

    String step() {
        return step;
    }

    String stepName() {
        return stepName;
    }

    String stepNameEn() {
        return stepNameEn;
    }

    String unit() {
        return unit;
    }

    String post() {
        return post;
    }

    State state() {
        return state;
    }

    String assignee() {
        return assignee;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean provisional() {
        return provisional;
    }

    int urged() {
        return urged;
    }

    boolean paused() {
        return paused;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String doneBy() {
        return doneBy;
    }

    String outcome() {
        return outcome;
    }
}
