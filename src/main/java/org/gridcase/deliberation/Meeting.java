package org.gridcase.deliberation;

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
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** A meeting convened to consult on a plan (商议), with the rules that held at that time. */
@Entity
@Table(name = "meeting")
class Meeting implements Persistable<Long> {

    /** 已召集, 进行中, 已结束, 已取消. */
    enum State {
        CONVENED,
        OPEN,
        CLOSED,
        CANCELLED
    }

    @Id private Long id;
    private String proposal;
    private String topic;
    private String community;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private Instant beginsAt;
    private String place;
    private String agenda;
    private String rules;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant convenedAt;
    private Instant openedAt;
    private Instant closedAt;
    private int entitledPeople;
    private int entitledHouseholds;
    private int people;
    private int households;

    @Enumerated(EnumType.STRING)
    private Verdict result;

    private String minutes;
    private int changes;
    private Instant changedAt;
    private String changeReason;
    private Instant movedFrom;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected Meeting() {}

    Meeting(
            Proposal proposal,
            int attempt,
            MeetingKind kind,
            Instant beginsAt,
            String place,
            String agenda,
            String rules,
            Instant at) {
        this.id = Ids.next();
        this.proposal = proposal.number();
        this.topic = proposal.title();
        this.community = proposal.community();
        this.attempt = attempt;
        this.kind = kind;
        this.beginsAt = beginsAt;
        this.place = place;
        this.agenda = agenda;
        this.rules = rules;
        this.state = State.CONVENED;
        this.convenedAt = at;
        this.fresh = true;
    }

    /** Sign-in begins; who is entitled is fixed now. */
    void open(int people, int households, Instant at) {
        require(State.CONVENED);
        this.state = State.OPEN;
        this.entitledPeople = people;
        this.entitledHouseholds = households;
        this.openedAt = at;
    }

    void close(Presence presence, Verdict result, String minutes, Instant at) {
        require(State.OPEN);
        this.state = State.CLOSED;
        this.people = presence.people();
        this.households = presence.households();
        this.result = result;
        this.minutes = minutes;
        this.closedAt = at;
    }

    /** Another time or place; once people sign in it is held where they are. */
    void move(Instant begins, String place, String reason, Instant at) {
        require(State.CONVENED);
        if (movedFrom == null && !begins.equals(beginsAt)) {
            this.movedFrom = beginsAt;
        }
        this.beginsAt = begins;
        this.place = place;
        changed(reason, at);
    }

    void callOff(String reason, Instant at) {
        require(State.CONVENED);
        changed(reason, at);
        cancel(at);
    }

    private void changed(String reason, Instant at) {
        this.changes++;
        this.changeReason = reason;
        this.changedAt = at;
    }

    void cancel(Instant at) {
        if (state != State.CLOSED) {
            this.state = State.CANCELLED;
            this.closedAt = at;
        }
    }

    void requireOpen() {
        require(State.OPEN);
    }

    /** Proxies are given and taken back from the day it is convened until it is over. */
    void requireNotOver() {
        if (state != State.CONVENED) {
            requireOpen();
        }
    }

    private void require(State needed) {
        if (state != needed) {
            throw new Conflict("deliberation.error.meeting." + state);
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

    String proposal() {
        return proposal;
    }

    /** What it is about: the title of the proposal. */
    String topic() {
        return topic;
    }

    String community() {
        return community;
    }

    int attempt() {
        return attempt;
    }

    /** How often it was changed since it was convened. */
    int changes() {
        return changes;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Why it was moved or called off; null when it was not. */
    String changeReason() {
        return changeReason;
    }

    /** When it was to begin before it was moved for the first time; null when it was not. */
    Instant movedFrom() {
        return movedFrom;
    }

    MeetingKind kind() {
        return kind;
    }

    Instant beginsAt() {
        return beginsAt;
    }

    String place() {
        return place;
    }

    String agenda() {
        return agenda;
    }

    String rules() {
        return rules;
    }

    State state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    int entitledPeople() {
        return entitledPeople;
    }

    int entitledHouseholds() {
        return entitledHouseholds;
    }

    /** Those present when it was closed. */
    Presence presence() {
        return new Presence(entitledPeople, entitledHouseholds, people, households);
    }

    Verdict result() {
        return result;
    }

    String minutes() {
        return minutes;
    }
}
