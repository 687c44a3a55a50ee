package org.gridcase.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.shared.Conflict;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;
import org.springframework.data.domain.Persistable;

/**
 * The clock of one step (domain.md section 6): how much time it allows, how much of it was used
 * until it last began to count, and since when it counts. Whatever moves it, an extension, a pause,
 * another calendar, changes one of these three, and every date follows.
 */
@Entity
@Table(name = "step_clock")
class StepClock implements Persistable<Long> {

    enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    @Id
    @Column(name = "work_item_id")
    private Long workItem;

    private String subjectRef;
    private String process;
    private String step;
    private String stepName;
    private String stepNameEn;
    private String matter;
    private String unit;
    private String post;
    private String holder;
    private boolean urgent;

    @Embedded private UnitsAbove above;
    @Embedded private TimeAccount time;
    private String calendarUnit;

    @Enumerated(EnumType.STRING)
    private StartedWhy startedWhy;

    private Instant startedAt;
    private Instant dueAt;
    private boolean provisional;
    private Instant claimDueAt;
    private Instant claimedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant resumeExpected;
    private Instant askedUntil;
    private String askedBy;
    private Instant overdueSince;
    private int rung;
    private Instant rungAt;

    @Enumerated(EnumType.STRING)
    private Rung waitsFor;

    private Instant nextAt;

    private Instant answerBy;
    private Long answerLeftMillis;
    private String ladder;
    private Instant stoppedAt;
    private String outcome;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected StepClock() {}

    /**
     * @param cap all the time that is left for this step of this subject, null when it comes for
     *     the first time
     */
    StepClock(WorkOffered offered, StartedWhy why, Duration cap) {
        this.workItem = offered.workItem();
        this.subjectRef = offered.ref();
        this.process = offered.process();
        this.step = offered.step();
        this.stepName = offered.stepName();
        this.stepNameEn = offered.stepNameEn();
        this.matter = offered.limit().matter();
        this.unit = offered.unit();
        this.calendarUnit = offered.calendarUnit();
        this.post = offered.post();
        this.urgent = offered.urgent();
        this.time = TimeAccount.opened(offered.limit(), cap, offered.at());
        this.startedWhy = why;
        this.startedAt = offered.at();
        this.state = State.RUNNING;
        this.fresh = true;
    }

    /** The units above the step's own, from the root down, its own the last. */
    void standsIn(List<String> fromRoot) {
        above = UnitsAbove.of(fromRoot);
    }

    /** The same work under the name that another version of its process gives it. */
    void renamed(String step, String name, String nameEn) {
        this.step = step;
        this.stepName = name;
        this.stepNameEn = nameEn;
    }

    // ---------------------------------------------------------------- what it allows

    TimeLimit limit() {
        return time.limit();
    }

    boolean working() {
        return time.working();
    }

    /** The limit as it holds for this clock: what to-and-fro has left of it. */
    Duration base(WorkingCalendar calendar) {
        return time.base(calendar);
    }

    Duration allowed(WorkingCalendar calendar) {
        return time.allowed(calendar);
    }

    Duration used(Instant now, WorkingCalendar calendar) {
        return time.used(now, calendar);
    }

    /** When a rung is due; {@code RAISE} only while an order waits for its answer. */
    Instant at(Rung rung, WorkingCalendar calendar, ClockRules rules) {
        return switch (rung) {
            case CLAIM -> claimDueAt;
            case REMIND -> time.at(time.remindAfter(calendar, rules), calendar);
            case URGE -> dueAt;
            case ORDER -> time.orderAt(calendar, rules);
            case RAISE -> answerBy;
        };
    }

    // ---------------------------------------------------------------- what happens to it

    /**
     * Works its dates out; to be called after everything that moves it, while it counts. Claiming
     * has a shorter limit of its own.
     */
    void count(WorkingCalendar calendar, ClockRules rules) {
        dueAt = dueBy(calendar);
        provisional = calendar.provisional(limit(), dueAt);
        if (claimedAt != null) {
            return;
        }
        Instant by = time.claimBy(calendar, rules);
        claimDueAt = by.isBefore(dueAt) ? by : dueAt;
    }

    /** When it would be due by another calendar; only while it counts. */
    Instant dueBy(WorkingCalendar calendar) {
        return time.at(time.allowed(calendar), calendar);
    }

    void taken(String staffId, String unit, Instant at) {
        this.holder = staffId;
        this.unit = unit;
        if (claimedAt == null) {
            claimedAt = at;
        }
    }

    void putBack() {
        holder = null;
    }

    /**
     * Which rung comes next from here. A clock that is late goes on where it was; one that is not,
     * or not any more, begins with the lowest rung whose time is still to come.
     */
    Rung nextRung(Instant now, WorkingCalendar calendar, ClockRules rules) {
        if (overdueSince != null && !now.isBefore(dueAt)) {
            return waitsFor;
        }
        overdueSince = null;
        answerBy = null;
        // by what is used up, not by dates: resumed at night, what was reached before the pause
        // would be reached once more in the morning
        if (claimedAt == null && rung == 0 && now.isBefore(claimDueAt)) {
            return Rung.CLAIM;
        }
        boolean toRemind =
                time.used(now, calendar).compareTo(time.remindAfter(calendar, rules)) < 0;
        return toRemind ? Rung.REMIND : Rung.URGE;
    }

    /** The ladder waits for a rung now. */
    void waitsFor(Rung next, Instant at) {
        waitsFor = next;
        nextAt = at;
    }

    /** The ladder has come to its end. */
    void waitsForNothing() {
        waitsFor(null, null);
        ladder = null;
    }

    /** A rung was climbed. */
    void climbed(int number, Instant at) {
        rung = number;
        rungAt = at;
        if (Rung.of(number) == Rung.URGE) {
            overdueSince = dueAt;
        }
    }

    /** How many levels above its own unit the latest order went. */
    int level() {
        return Math.max(0, rung - Rung.ORDER.number(0));
    }

    void answerBy(Instant at) {
        answerBy = at;
    }

    void climbs(String ladder) {
        this.ladder = ladder;
    }

    void asked(Instant until, String by) {
        askedUntil = until;
        askedBy = by;
    }

    void decided() {
        askedUntil = null;
        askedBy = null;
    }

    void extend(Duration by, WorkingCalendar calendar, ClockRules rules) {
        requireState(State.RUNNING);
        time = time.extended(by);
        count(calendar, rules);
    }

    void pause(Instant at, Instant resumeExpected, WorkingCalendar calendar) {
        requireState(State.RUNNING);
        if (answerBy != null) {
            answerLeftMillis = calendar.between(at, answerBy, working()).toMillis();
        }
        time = time.stopped(at, calendar);
        nextAt = null;
        state = State.PAUSED;
        this.resumeExpected = resumeExpected;
    }

    /** Counts on: what was left is left. A step that was late already stays late since then. */
    void resume(Instant at, WorkingCalendar calendar, ClockRules rules) {
        requireState(State.PAUSED);
        state = State.RUNNING;
        time = time.resumed(at);
        resumeExpected = null;
        if (overdueSince == null) {
            count(calendar, rules);
        }
        if (answerLeftMillis != null) {
            answerBy = calendar.after(at, Duration.ofMillis(answerLeftMillis), working());
            answerLeftMillis = null;
        }
    }

    void stop(Instant at, String outcome, WorkingCalendar calendar) {
        time = time.stopped(at, calendar);
        state = State.STOPPED;
        stoppedAt = at;
        this.outcome = outcome;
        waitsForNothing();
        decided();
    }

    private void requireState(State expected) {
        if (state != expected) {
            throw new Conflict(
                    state == State.PAUSED
                            ? "supervision.error.paused"
                            : state == State.STOPPED
                                    ? "supervision.error.stopped"
                                    : "supervision.error.running");
        }
    }

    // ---------------------------------------------------------------- reading

    @Override
    public Long getId() {
        return workItem;
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

    String subjectRef() {
        return subjectRef;
    }

    String process() {
        return process;
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

    String matter() {
        return matter;
    }

    String unit() {
        return unit;
    }

    String post() {
        return post;
    }

    String holder() {
        return holder;
    }

    boolean urgent() {
        return urgent;
    }

    StepLimit.Origin limitOrigin() {
        return time.limitOrigin();
    }

    String calendarUnit() {
        return calendarUnit;
    }

    StartedWhy startedWhy() {
        return startedWhy;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean capped() {
        return time.cappedMillis() != null;
    }

    Duration extended() {
        return Duration.ofMillis(time.extendedMillis());
    }

    Instant countingSince() {
        return time.countingSince();
    }

    /** Time used until it last began to count. */
    Duration usedBefore() {
        return Duration.ofMillis(time.usedMillis());
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean provisional() {
        return provisional;
    }

    Instant claimDueAt() {
        return claimDueAt;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    boolean paused() {
        return state == State.PAUSED;
    }

    boolean stopped() {
        return state == State.STOPPED;
    }

    Instant resumeExpected() {
        return resumeExpected;
    }

    Instant askedUntil() {
        return askedUntil;
    }

    String askedBy() {
        return askedBy;
    }

    Instant overdueSince() {
        return overdueSince;
    }

    int rung() {
        return rung;
    }

    Instant rungAt() {
        return rungAt;
    }

    Rung waitsFor() {
        return waitsFor;
    }

    /** When the rung is due that the ladder waits for; null when it waits for none. */
    Instant nextAt() {
        return nextAt;
    }

    Instant answerBy() {
        return answerBy;
    }

    String ladder() {
        return ladder;
    }

    Instant stoppedAt() {
        return stoppedAt;
    }

    String outcome() {
        return outcome;
    }
}
