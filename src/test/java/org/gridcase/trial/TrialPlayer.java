package org.gridcase.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.organisation.Actor;
import org.gridcase.trial.TrialNote.Type;

/** Somebody at the page of a trial, who sees it as it stands after each thing done. */
final class TrialPlayer {

    final Actor actor;
    private final Trials trials;
    private long draft;
    private TrialView now;

    TrialPlayer(Trials trials, Actor actor) {
        this.trials = trials;
        this.actor = actor;
    }

    void begin(long draft, TrialStart start) {
        this.draft = draft;
        now = trials.begin(actor, draft, start);
    }

    void startOver() {
        now = trials.startOver(actor, draft);
    }

    /** The trial as it was last seen. */
    TrialView now() {
        return now;
    }

    /** The form of an open step is filled in. */
    void done(String step, Map<String, Object> form) {
        now = trials.report(actor, draft, open(step).id(), open(step).unit(), null, form, null);
    }

    /** A button of an open step is pressed. */
    void pressed(String step, String button, String words) {
        PaperStep open = open(step);
        now = trials.report(actor, draft, open.id(), open.unit(), button, Map.of(), words);
    }

    void happens(PaperHappening what) {
        now = trials.happens(actor, draft, what);
    }

    void objects() {
        now = trials.object(actor, draft);
    }

    void advance(Instant until) {
        now = trials.advance(actor, draft, until);
    }

    /** To the moment at which the next timer is due. */
    void advanceToTimer() {
        advance(now.nextAt());
    }

    PaperStep open(String step) {
        return now.open().stream()
                .filter(each -> each.definition().step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    List<String> waiting() {
        return now.open().stream().map(step -> step.definition().step()).distinct().toList();
    }

    List<Type> types() {
        return now.notes().stream().map(TrialNote::type).toList();
    }

    List<String> rungs() {
        return now.notes().stream()
                .filter(note -> note.type() == Type.RUNG)
                .map(TrialNote::word)
                .toList();
    }

    TrialNote note(String word) {
        return now.notes().stream().filter(n -> word.equals(n.word())).findFirst().orElseThrow();
    }
}
