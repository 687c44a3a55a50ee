package org.gridcase.modelling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.Ids;
import org.springframework.data.domain.Persistable;

/** The next version of a process, while it is being made. One person edits it at a time. */
@Entity
@Table(name = "model_draft")
class ModelDraft implements Persistable<Long> {

    /** An editor who saved nothing for so long has gone home. */
    static final Duration LOCK = Duration.ofMinutes(30);

    @Id private Long id;
    private String process;
    private Integer basedOn;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private String author;
    private String authorName;
    private String editor;
    private String editorName;
    private Instant savedAt;
    private String reason;
    private Instant effectiveAt;
    private String words;

    @ElementCollection
    @CollectionTable(name = "model_draft_hand", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "staff_id")
    private Set<String> hands = new LinkedHashSet<>();

    @Version private Integer version;
    @Transient private boolean fresh;

    protected ModelDraft() {}

    ModelDraft(String process, Integer basedOn, Actor author, Instant at) {
        this.id = Ids.next();
        this.process = process;
        this.basedOn = basedOn;
        this.state = DraftState.OPEN;
        this.author = author.staffId();
        this.authorName = author.name();
        this.savedAt = at;
        this.fresh = true;
    }

    /** Takes the pen, unless somebody else has it and has not laid it down. */
    void edit(Actor actor, Instant now) {
        require(DraftState.OPEN);
        if (editor != null && !editor.equals(actor.staffId()) && now.isBefore(savedAt.plus(LOCK))) {
            throw new Conflict("modelling.error.beingEdited", editorName);
        }
        takeOver(actor, now);
    }

    /** Takes the pen out of another one's hand. */
    void takeOver(Actor actor, Instant now) {
        require(DraftState.OPEN);
        editor = actor.staffId();
        editorName = actor.name();
        savedAt = now;
    }

    void saved(Actor actor, Instant now) {
        require(DraftState.OPEN);
        if (!actor.staffId().equals(editor)) {
            throw new Conflict("modelling.error.takenOver", String.valueOf(editorName));
        }
        hands.add(actor.staffId());
        savedAt = now;
    }

    void propose(Actor actor, String why, Instant effective, Instant now) {
        edit(actor, now);
        hands.add(actor.staffId());
        author = actor.staffId();
        authorName = actor.name();
        reason = why;
        effectiveAt = effective;
        words = null;
        state = DraftState.PROPOSED;
    }

    /** Four eyes: nobody releases what he or she has put a hand to. */
    void release(Actor actor) {
        require(DraftState.PROPOSED);
        if (hands.contains(actor.staffId()) || author.equals(actor.staffId())) {
            throw new Denied("modelling.error.ownWork");
        }
        state = DraftState.RELEASED;
    }

    /** Back to the author, with words; whoever proposed it may take it back as well. */
    void refuse(String why) {
        require(DraftState.PROPOSED);
        words = why;
        editor = null;
        state = DraftState.OPEN;
    }

    void drop() {
        require(DraftState.OPEN);
        state = DraftState.DROPPED;
    }

    private void require(DraftState wanted) {
        if (state != wanted) {
            throw new Conflict("modelling.error.draftState." + state.name().toLowerCase());
        }
    }

    String process() {
        return process;
    }

    Integer basedOn() {
        return basedOn;
    }

    String author() {
        return author;
    }

    String authorName() {
        return authorName;
    }

    String reason() {
        return reason;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    DraftView view() {
        return new DraftView(
                id,
                process,
                basedOn,
                state,
                author,
                authorName,
                editor,
                editorName,
                savedAt,
                reason,
                effectiveAt,
                words,
                Set.copyOf(hands));
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
