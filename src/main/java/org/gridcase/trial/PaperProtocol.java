package org.gridcase.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.PaperEcho;
import org.gridcase.notification.Kind;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.supervision.PaperClocks;
import org.gridcase.supervision.Rung;
import org.gridcase.trial.TrialNote.Type;

/** What happens in a town on paper, line by line, and what would be written and told there. */
final class PaperProtocol implements PaperEcho, PaperClocks.Echo {

    private final Clock clock;
    private final PaperSteps steps;
    private final List<TrialNote> notes = new ArrayList<>();

    PaperProtocol(Clock clock, PaperSteps steps) {
        this.clock = clock;
        this.steps = steps;
    }

    /** Something happened to the case as a whole. */
    void note(Type type, String word, String... units) {
        add(type, null, word, List.of(), List.of(units), null);
    }

    /** A step is over, as the unit that had it ended it or as the process took it away. */
    void over(PaperStep step, Type how) {
        add(how, name(step), step.outcome(), List.of(), List.of(step.unit()), null);
    }

    /** A step is offered to a post. */
    void offered(PaperStep step, String person) {
        List<String> people = person == null ? List.of() : List.of(person);
        add(Type.OFFERED, name(step), step.post(), people, step.units(), step.dueAt());
    }

    void moved(Instant until) {
        add(Type.MOVED, null, null, List.of(), List.of(), until);
    }

    @Override
    public void recorded(String number, String action, Map<String, ?> details) {
        note(Type.RECORDED, action);
    }

    @Override
    public void told(String number, Kind kind, List<String> people) {
        add(Type.TOLD, null, kind.key(), people, List.of(), null);
    }

    @Override
    public void climbed(long workItem, Rung rung, List<String> people, String addressee) {
        Bilingual step = steps.find(workItem).map(PaperProtocol::name).orElse(null);
        List<String> units = addressee == null ? List.of() : List.of(addressee);
        add(Type.RUNG, step, rung.key(), people, units, null);
    }

    private void add(
            Type type,
            Bilingual step,
            String word,
            List<String> people,
            List<String> units,
            Instant until) {
        notes.add(
                new TrialNote(
                        clock.instant(),
                        type,
                        step,
                        word,
                        List.copyOf(people),
                        List.copyOf(units),
                        until));
    }

    private static Bilingual name(PaperStep step) {
        return new Bilingual(step.definition().name(), step.definition().nameEn());
    }

    /** Key of what is to be said of a failure. */
    static String reason(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException said) {
                return said.key();
            }
        }
        return "trial.error.engine";
    }

    boolean has(Type type) {
        return notes.stream().anyMatch(note -> note.type() == type);
    }

    List<TrialNote> notes() {
        return List.copyOf(notes);
    }

    /** Remembers what it says; run, the answer makes it say only that again. */
    Runnable mark() {
        List<TrialNote> before = List.copyOf(notes);
        return () -> {
            notes.clear();
            notes.addAll(before);
        };
    }

    void clear() {
        notes.clear();
    }
}
