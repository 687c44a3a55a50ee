package org.gridcase.modelling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.FormCheck;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Service;

/** Drafts of process models and forms: begun, saved, checked, proposed, sent back, dropped. */
@Service
public class Drafts {

    static final int LONGEST_WORDS = 1000;

    private final ModelDraftRepository drafts;
    private final ModelReleaseRepository releases;
    private final ModelFiles files;
    private final DraftSteps steps;
    private final Library library;
    private final DraftCheck check;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Requests requests;
    private final Clock clock;

    Drafts(
            ModelDraftRepository drafts,
            ModelReleaseRepository releases,
            ModelFiles files,
            DraftSteps steps,
            Library library,
            DraftCheck check,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Transactions transactions,
            Requests requests,
            Clock clock) {
        this.drafts = drafts;
        this.releases = releases;
        this.files = files;
        this.steps = steps;
        this.library = library;
        this.check = check;
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

    /** Texts of the draft by file name, the model first. */
    public Map<String, String> files(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> files.of(draft(id).getId()));
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
        String why = words("reason", reason, true);
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
        refuseUnlessClean(draft);
        draft.propose(actor, why, null, clock.instant());
        recorded(draft, actor, "model.proposed", why);
        return draft.getId();
    }

    private ModelDraft beginFrom(Actor actor, ModelRelease content, ModelRelease base) {
        var draft = new ModelDraft(base.process(), base.number(), actor, clock.instant());
        drafts.save(draft);
        files.putAll(draft.getId(), files.of(content.getId()));
        recorded(draft, actor, "model.draftBegun", null);
        return draft;
    }

    /** A draft with files from outside; whoever brought them had a hand in it. */
    ModelDraft brought(Actor actor, String process, Map<String, String> content) {
        var draft = new ModelDraft(process, live(process).number(), actor, clock.instant());
        draft.edit(actor, clock.instant());
        draft.saved(actor, clock.instant());
        drafts.save(draft);
        files.putAll(draft.getId(), content);
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
    public List<Finding> save(Actor actor, long id, String name, String content) {
        return save(actor, id, name, content, null);
    }

    /**
     * Keeps a file of the draft as it stands, and the state before for undoing.
     *
     * @param before the file as the editor writes it before its first change, null for as it is
     * @return everything that is wrong with the draft now
     */
    public List<Finding> save(Actor actor, long id, String name, String content, String before) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    requireName(draft, name);
                    draft.saved(actor, clock.instant());
                    refuseUnreadable(name, content);
                    String kept = before != null ? before : files.of(id).get(name);
                    if (kept != null) {
                        refuseUnreadable(name, kept);
                        steps.note(id, name, kept, content);
                    }
                    files.put(id, name, content);
                    return check.findings(draft.process(), files.of(id));
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
                    draft(id).saved(actor, clock.instant());
                    Optional<String> state = steps.go(id, name, by);
                    state.ifPresent(content -> files.put(id, name, content));
                    return state;
                });
    }

    /** Somebody in the middle of drawing is no attacker: only what no editor writes is refused. */
    private void refuseUnreadable(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings =
                name.endsWith(".form") ? FormCheck.safety(bytes) : check.safety(bytes);
        if (findings.stream().anyMatch(finding -> finding.key().startsWith("modelcheck.xml."))) {
            throw new ModelRefused(name, findings);
        }
    }

    /** Takes a form out of the draft. */
    public List<Finding> removeForm(Actor actor, long id, String name) {
        require(actor);
        return transactions.run(
                () -> {
                    ModelDraft draft = draft(id);
                    draft.saved(actor, clock.instant());
                    if (name.endsWith(".form")) {
                        files.remove(id, name);
                    }
                    return check.findings(draft.process(), files.of(id));
                });
    }

    /** Everything that is wrong with the draft. */
    public List<Finding> findings(Actor actor, long id) {
        require(actor);
        return transactions.run(() -> check.findings(draft(id).process(), files.of(id)));
    }

    /** Checks a model as it is being drawn, without keeping it. */
    public List<Finding> look(Actor actor, long id, String name, String content) {
        require(actor);
        return transactions.run(
                () -> {
                    Map<String, String> all = files.of(id);
                    all.put(name, content);
                    return check.findings(draft(id).process(), all);
                });
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
        String why = words("reason", reason, true);
        return transactions.run(
                () -> {
                    requests.once(
                            requestId,
                            actor.staffId(),
                            "model.propose",
                            Void.class,
                            () -> {
                                ModelDraft draft = draft(id);
                                library.requireStillLive(draft);
                                refuseUnlessClean(draft);
                                draft.propose(actor, why, effectiveAt, clock.instant());
                                recorded(draft, actor, "model.proposed", why);
                                return null;
                            });
                    return draft(id).view();
                });
    }

    /** Sent back to its author with words, or taken back by the author. */
    public DraftView refuse(Actor actor, long id, String why) {
        require(actor);
        String words = words("words", why, true);
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
                    files.removeAll(id);
                    steps.removeAll(id);
                    recorded(draft, actor, "model.dropped", null);
                });
    }

    /** Nothing is undone in a draft that was decided. */
    void over(ModelDraft draft) {
        steps.removeAll(draft.getId());
    }

    void refuseUnlessClean(ModelDraft draft) {
        List<Finding> serious =
                new ArrayList<>(check.findings(draft.process(), files.of(draft.getId())));
        serious.removeIf(finding -> finding.severity() == Severity.HINT);
        if (!serious.isEmpty()) {
            throw new ModelRefused(draft.process(), serious);
        }
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

    private void requireName(ModelDraft draft, String name) {
        boolean fits =
                name.equals(draft.process() + ".bpmn")
                        || (name.startsWith(draft.process() + "-")
                                && name.matches("[a-zA-Z][a-zA-Z0-9-]{0,99}\\.form"));
        if (!fits) {
            throw new Invalid("name", "modelling.error.fileName");
        }
    }

    private ModelRelease live(String process) {
        return releases.live(process)
                .orElseThrow(() -> new NotFound("modelling.error.processUnknown"));
    }

    private void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }

    static String words(String field, String text, boolean required) {
        String words = text == null ? "" : text.strip();
        if (required && words.isEmpty()) {
            throw new Invalid(field, "modelling.error.reasonRequired");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Invalid(field, "modelling.error.wordsTooLong", LONGEST_WORDS);
        }
        return words.isEmpty() ? null : words;
    }
}
