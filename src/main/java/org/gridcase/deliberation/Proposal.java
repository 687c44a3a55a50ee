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

/**
 * What residents propose (提议), on its way through the four steps. All changes go through methods
 * that guard themselves; the process is told afterwards.
 */
@Entity
@Table(name = "proposal")
class Proposal implements Persistable<String> {

    @Id private String number;

    /** Grows with time: the order of lists. */
    private Long id;

    private String community;
    private String place;

    @Enumerated(EnumType.STRING)
    private ProposalChannel channel;

    private String title;
    private String text;
    private int versionNo;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private Long proposer;
    private String enteredBy;
    private Instant proposedAt;
    private Instant supportUntil;
    private String answer;
    private Instant answeredAt;
    private String mergedInto;
    private int reviewRound;
    private String processInstance;
    private Instant endedAt;
    @Version private Integer version;
    @Transient private boolean fresh;

    protected Proposal() {}

    Proposal(
            String number,
            String community,
            String place,
            ProposalChannel channel,
            String title,
            String text,
            Long proposer,
            String enteredBy,
            Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.community = community;
        this.place = place;
        this.channel = channel;
        this.title = title;
        this.text = text;
        this.versionNo = 1;
        this.state = ProposalState.RECEIVED;
        this.proposer = proposer;
        this.enteredBy = enteredBy;
        this.proposedAt = at;
        this.reviewRound = 1;
        this.fresh = true;
    }

    void runsIn(String processInstance) {
        this.processInstance = processInstance;
    }

    /** The words change; as a new version where somebody has supported the present one. */
    void rewrite(String title, String text, boolean newVersion) {
        if (!state.open()) {
            throw new Conflict("deliberation.error.textFixed");
        }
        this.title = title;
        this.text = text;
        if (newVersion) {
            versionNo++;
        }
    }

    /** From now on public and looking for support. */
    void publish(Instant supportUntil) {
        requireOpen();
        this.state = ProposalState.SUPPORT;
        this.supportUntil = supportUntil;
    }

    void stand(ProposalState state) {
        requireOpen();
        this.state = state;
    }

    /** Answered in public, with the reason. */
    void answer(String words, Instant at) {
        this.answer = words;
        this.answeredAt = at;
    }

    void end(ProposalState state, Instant at) {
        requireOpen();
        this.state = state;
        this.endedAt = at;
    }

    void mergeInto(String number, Instant at) {
        end(ProposalState.MERGED, at);
        this.mergedInto = number;
    }

    private void requireOpen() {
        if (state.ended()) {
            throw new Conflict("deliberation.error.ended");
        }
    }

    @Override
    public String getId() {
        return number;
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

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    String community() {
        return community;
    }

    String place() {
        return place;
    }

    ProposalChannel channel() {
        return channel;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    int versionNo() {
        return versionNo;
    }

    ProposalState state() {
        return state;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant supportUntil() {
        return supportUntil;
    }

    String answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String mergedInto() {
        return mergedInto;
    }

    int reviewRound() {
        return reviewRound;
    }

    String processInstance() {
        return processInstance;
    }

    Instant endedAt() {
        return endedAt;
    }
}
