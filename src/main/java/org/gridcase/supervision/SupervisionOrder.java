package org.gridcase.supervision;

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
import java.time.temporal.ChronoUnit;
import org.gridcase.audit.By;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/**
 * A supervision order (督办单, domain.md section 6): the named leader of a unit has to put something
 * right and to answer in writing before a new deadline. Accepted answers release it; an answer that
 * will not do is owed again; a missed deadline takes it one level up.
 */
@Entity
@Table(name = "supervision_order")
class SupervisionOrder implements Persistable<Long> {

    @Id private Long id;
    private String number;
    private String subjectRef;
    private String subjectKind;
    private Long workItemId;
    private String stepName;
    private String stepNameEn;
    private String unit;
    private String leader;

    @Column(name = "order_level")
    private int level;

    private boolean byLadder;
    private String raisedFrom;
    private String raisedTo;
    private String issuedBy;
    private String issuedName;
    private String issuedPost;
    private String issuedUnit;
    private Instant issuedAt;
    private String words;
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    private String receivedBy;
    private Instant receivedAt;
    private String answeredBy;
    private Instant answeredAt;
    private String answer;
    private String closedBy;
    private Instant closedAt;
    private String closingWords;
    private String ladderKey;
    private String ladder;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected SupervisionOrder() {}

    SupervisionOrder(String number, OrderSubject about, By issuer, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.subjectRef = about.ref();
        this.subjectKind = about.kind();
        this.workItemId = about.workItem();
        this.stepName = about.stepName();
        this.stepNameEn = about.stepNameEn();
        this.issuedBy = issuer.staffId();
        this.issuedName = issuer.name();
        this.issuedPost = issuer.post();
        this.issuedUnit = issuer.unit();
        this.issuedAt = at;
        this.level = 1;
        this.state = OrderState.ISSUED;
        this.fresh = true;
    }

    /**
     * @param words what is asked, null when the ladder says it in words of its own
     */
    void address(String unit, String leader, Instant deadline, String words) {
        this.unit = unit;
        this.leader = leader;
        this.deadline = exactly(deadline);
        this.words = words;
    }

    /**
     * @param level 1 for the first order, one more for each time it went up
     */
    void onLevel(int level) {
        this.level = level;
    }

    /** The ladder issued it and takes it up itself when it is missed. */
    void byLadder(int level) {
        this.byLadder = true;
        this.level = level;
    }

    /** It goes on with what the order of the level below did not achieve. */
    void follows(SupervisionOrder below) {
        this.raisedFrom = below.number;
    }

    /** 签收. */
    void receive(String staffId, Instant at) {
        require(state == OrderState.ISSUED);
        state = OrderState.RECEIVED;
        receivedBy = staffId;
        receivedAt = at;
    }

    /** The written answer; whoever answers without signing first has signed with it. */
    void answer(String staffId, String words, Instant at) {
        require(state.owed());
        if (receivedAt == null) {
            receive(staffId, at);
        }
        state = OrderState.ANSWERED;
        answeredBy = staffId;
        answeredAt = at;
        answer = words;
    }

    /** The answer will not do and is owed again, until another deadline. */
    void refuse(Instant deadline) {
        require(state == OrderState.ANSWERED);
        state = OrderState.RECEIVED;
        this.deadline = exactly(deadline);
    }

    /** 解除. */
    void release(String staffId, String words, Instant at) {
        require(state == OrderState.ANSWERED);
        close(OrderState.RELEASED, staffId, words, at);
    }

    /**
     * It waits for its answer on a ladder of its own.
     *
     * @param key business key of the ladder
     * @param instance id of the ladder, null until it has begun
     */
    void waits(String key, String instance) {
        ladderKey = key;
        ladder = instance;
    }

    /** No ladder of its own waits for its answer. */
    void waitsNoMore() {
        waits(null, null);
    }

    /** What the answer was given until stood still with the step and goes on until then. */
    void answerableUntil(Instant at) {
        require(state.owed());
        deadline = exactly(at);
    }

    /** To the millisecond, as the engine keeps the timer that waits for it. */
    private static Instant exactly(Instant deadline) {
        return deadline.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Not answered in time: the order with the given number goes on with it one level up. */
    void raise(String next, Instant at) {
        require(state.owed());
        raisedTo = next;
        close(OrderState.RAISED, By.SYSTEM.staffId(), null, at);
    }

    private void close(OrderState how, String staffId, String words, Instant at) {
        state = how;
        closedBy = staffId;
        closedAt = at;
        closingWords = words;
    }

    private static void require(boolean fitting) {
        if (!fitting) {
            throw new Conflict("supervision.error.orderState");
        }
    }

    boolean missed(Instant now) {
        return state.owed() && !deadline.isAfter(now);
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

    String number() {
        return number;
    }

    String subjectRef() {
        return subjectRef;
    }

    String subjectKind() {
        return subjectKind;
    }

    OrderSubject about() {
        return new OrderSubject(subjectRef, subjectKind, workItemId, stepName, stepNameEn);
    }

    String unit() {
        return unit;
    }

    String leader() {
        return leader;
    }

    int level() {
        return level;
    }

    Instant deadline() {
        return deadline;
    }

    OrderState state() {
        return state;
    }

    boolean issuedByLadder() {
        return byLadder;
    }

    String ladderKey() {
        return ladderKey;
    }

    String ladder() {
        return ladder;
    }

    String issuedBy() {
        return issuedBy;
    }

    String words() {
        return words;
    }

    String answeredBy() {
        return answeredBy;
    }
}
