package org.gridcase.modelling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;

/** Drafts of process models and forms: begun, saved, checked, proposed, sent back, dropped. */
@Service
public class Drafts {

    private final ModelDraftRepository drafts;
    private final ModelReleaseRepository releases;
    private final DraftContent content;
    private final ModelFiles files;
    private final Library library;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;
    private final Clock clock;

    Drafts(
            ModelDraftRepository drafts,
            ModelReleaseRepository releases,
            DraftContent content,
            ModelFiles files,
            Library library,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests,
            Clock clock) {
        this.drafts = drafts;
        this.releases = releases;
        this.content = content;
        this.files = files;
        this.library = library;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.transactions = transactions;
        this.requests = requests;
        this.clock = clock;
    }

    /** Drafts that are being made or wait for a decision. */
    public List<DraftView> open(Actor actor) {
        require(actor);
        return transactions.run(
                () ->
                        drafts.in(List.of(DraftState.OPEN, DraftState.PROPOSED)).stream()
                                .map(ModelDraft::view)
                                .toList());
    }

    public DraftView view(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> draft(id).view());
    }

    /** Texts of the draft by file name. */
    public Map<String, String> files(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> content.of(draft(id)));
    }

    /** Begins a draft from the version that new cases use. */
    public DraftView begin(Actor actor, String process, String requestId) {
        require(actor);
        return transactions.run(
                () -> {
                    Long id =
                            requests.once(
                                    requestId,
                                    actor.staffId(),
                                    "model.begin",
                                    Long.class,
                                    () -> beginFrom(actor, live(process), live(process)).getId());
                    return draft(id).view();
                });
    }

    /** One click back: an earlier version is proposed anew, and released like any other. */
    public DraftView goBack(Actor actor, long release, String reason, String requestId) {
        require(actor);
        String why = Reason.required("reason", reason);
        return transactions.run(
                () -> {
                    Long id =
                            requests.once(
                                    requestId,
                                    actor.staffId(),
                                    "model.goBack",
                                    Long.class,
                                    () -> proposeAgain(actor, release, why));
                    return draft(id).view();
                });
    }

    private long proposeAgain(Actor actor, long release, String why) {
        ModelRelease earlier =
                releases.findById(release)
                        .orElseThrow(() -> new NotFound("modelling.error.releaseUnknown"));
        ModelDraft draft = beginFrom(actor, earlier, live(earlier.process()));
        content.requireClean(draft);
        draft.propose(actor, why, null, clock.instant());
        recorded(draft, actor, "model.proposed", why);
        return draft.getId();
    }

    private ModelDraft beginFrom(Actor actor, ModelRelease from, ModelRelease base) {
        var draft = new ModelDraft(base.process(), base.number(), actor, clock.instant());
        drafts.save(draft);
        content.begin(draft, files.of(from.getId()));
        recorded(draft, actor, "model.draftBegun", null);
        return draft;
    }

    /** A draft with files from outside; whoever brought them had a hand in it. */
    ModelDraft brought(Actor actor, String process, Map<String, String> texts) {
        var draft = new ModelDraft(process, live(process).number(), actor, clock.instant());
        draft.edit(actor, clock.instant());
        draft.saved(actor, clock.instant());
        drafts.save(draft);
        content.begin(draft, texts);
        recorded(draft, actor, "model.imported", null);
        return draft;
    }

    /** Takes the pen, unless somebody else is at it. */
    public DraftView edit(Actor actor, long id) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.edit(actor, clock.instant());
                    return draft.view();
                });
    }

    /** Takes the pen out of another one's hand, who is told at the next saving. */
    public DraftView takeOver(Actor actor, long id) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.takeOver(actor, clock.instant());
                    recorded(draft, actor, "model.takenOver", null);
                    return draft.view();
                });
    }

    /**
     * Keeps a file of the draft as it stands; it need not be fine yet.
     *
     * @return everything that is wrong with the draft now
     */
    public List<Finding> save(Actor actor, long id, String name, String text) {
        return save(actor, id, name, text, null);
    }

    /**
     * Keeps a file of the draft as it stands, and the state before for undoing.
     *
     * @param before the file as the editor writes it before its first change, null for as it is
     * @return everything that is wrong with the draft now
     */
    public List<Finding> save(Actor actor, long id, String name, String text, String before) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    DraftContent.requireName(draft, name);
                    draft.saved(actor, clock.instant());
                    content.keep(draft, name, text, before);
                    return content.findings(draft);
                });
    }

    /**
     * One change of a file back, also after a reload and on another machine.
     *
     * @return the file as it is now, empty when there is nothing to go back to
     */
    public Optional<String> undo(Actor actor, long id, String name) {
        return go(actor, id, name, -1);
    }

    /** One change on again that was undone. */
    public Optional<String> redo(Actor actor, long id, String name) {
        return go(actor, id, name, 1);
    }

    private Optional<String> go(Actor actor, long id, String name, int by) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.saved(actor, clock.instant());
                    return content.go(draft, name, by);
                });
    }

    /** Takes a form out of the draft. */
    public List<Finding> removeForm(Actor actor, long id, String name) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.saved(actor, clock.instant());
                    content.removeForm(draft, name);
                    return content.findings(draft);
                });
    }

    /** Everything that is wrong with the draft. */
    public List<Finding> findings(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> content.findings(draft(id)));
    }

    /** Checks a model as it is being drawn, without keeping it. */
    public List<Finding> look(Actor actor, long id, String name, String text) {
        require(actor);
        return transactions.run(() -> content.findingsWith(draft(id), name, text));
    }

    /**
     * Lays it before another administrator.
     *
     * @param reason what is changed and why
     * @param effectiveAt from when on new cases shall use it, null for as soon as it is released
     * @throws ModelRefused when anything but hints is found
     * @throws Conflict when another version went live meanwhile
     */
    public DraftView propose(
            Actor actor, long id, String reason, Instant effectiveAt, String requestId) {
        require(actor);
        String why = Reason.required("reason", reason);
        return transactions.run(
                () -> {
                    requests.once(
                            requestId,
                            actor.staffId(),
                            "model.propose",
                            () -> {
                                ModelDraft draft = draft(id);
                                library.requireStillLive(draft);
                                content.requireClean(draft);
                                draft.propose(actor, why, effectiveAt, clock.instant());
                                recorded(draft, actor, "model.proposed", why);
                            });
                    return draft(id).view();
                });
    }

    /** Sent back to its author with words, or taken back by the author. */
    public DraftView refuse(Actor actor, long id, String why) {
        require(actor);
        String words = Reason.required("words", why);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.refuse(words);
                    recorded(draft, actor, "model.refused", words);
                    return draft.view();
                });
    }

    /** Thrown away; it stays on record that there was one. */
    public void drop(Actor actor, long id) {
        require(actor);
        transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.edit(actor, clock.instant());
                    draft.drop();
                    content.drop(draft);
                    recorded(draft, actor, "model.dropped", null);
                });
    }

    ModelDraft draft(long id) {
        return drafts.findById(id).orElseThrow(() -> new NotFound("modelling.error.draftUnknown"));
    }

    void recorded(ModelDraft draft, Actor actor, String action, String words) {
        audit.record(
                "model:" + draft.process(),
                actor.by(),
                action,
                Map.of("draft", draft.getId().toString()),
                words);
    }

    private ModelRelease live(String process) {
        return releases.live(process)
                .orElseThrow(() -> new NotFound("modelling.error.processUnknown"));
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
