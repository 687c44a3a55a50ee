package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.By;
import org.gridcase.casework.PaperCase;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.Outcome;
import org.gridcase.workflow.StepDefinition;

/** One person's trial of one draft; two clicks at once follow one another. */
final class TrialRun implements AutoCloseable {

    /** Number of the one case that is played. */
    static final String REF = "SX-0001";

    private final long draft;
    private final TrialStart start;
    private final PaperTown town;
    private volatile Instant touchedAt;

    /**
     * @param path where the case begins; null for a proposal of the community {@code start.grid}
     */
    TrialRun(long draft, TrialStart start, HandlingPath path, PaperTown town) {
        this.draft = draft;
        this.start = start;
        this.town = town;
        if (path == null) {
            town.propose(REF, start.grid());
            return;
        }
        town.open(
                new PaperCase(
                        REF,
                        start.item(),
                        path,
                        start.grid(),
                        start.onTheSpot(),
                        start.raised(),
                        null,
                        town.now()));
    }

    long draft() {
        return draft;
    }

    TrialStart start() {
        return start;
    }

    void touched(Instant at) {
        touchedAt = at;
    }

    boolean idleSince(Instant at) {
        return touchedAt.isBefore(at);
    }

    synchronized FormSchema form(long step) {
        return town.engine()
                .models()
                .form(open(step).definition())
                .map(FormSchema::parse)
                .orElse(null);
    }

    OptionSource options() {
        return key -> town.work(REF).choices(Actor.SYSTEM, REF, key);
    }

    synchronized void report(
            long id, String unit, String button, Map<String, Object> raw, String words) {
        PaperStep step = open(id);
        if (!step.units().contains(unit)) {
            throw new Invalid("unit", "trial.error.unit");
        }
        StepDefinition definition = step.definition();
        Map<String, Object> data = raw;
        String outcome = button;
        if (button == null) {
            FormSchema form = form(id);
            data = form == null ? Map.of() : form.validate(raw, options());
            outcome = data.get("outcome") instanceof String chosen ? chosen : Outcome.DONE;
        } else if (!definition.outcomes().contains(button)) {
            throw new Conflict("inbox.error.outcomeNotHere");
        }
        // nobody in particular: whoever holds the post
        var by = new By("trial", "trial", step.post(), unit);
        town.report(step, unit, by, outcome, data, words);
    }

    synchronized void advance(Instant until) {
        if (until.isAfter(town.now().plus(Trials.FARTHEST))) {
            throw new Invalid("until", "trial.error.tooFar", Trials.FARTHEST.toDays());
        }
        town.skipTo(until);
    }

    synchronized void object() {
        if (!town.noticeOpen(REF)) {
            throw new Conflict("publicity.error.noticeOver");
        }
        town.object(REF);
    }

    synchronized void happens(PaperHappening what) {
        if (!town.happenings(REF).contains(what)) {
            throw new Conflict("trial.error.notNow");
        }
        town.happens(REF, what);
    }

    private PaperStep open(long id) {
        return town.steps().stream()
                .filter(step -> step.id() == id && step.open())
                .findFirst()
                .orElseThrow(() -> new NotFound("trial.error.stepOver"));
    }

    synchronized TrialView view() {
        List<Journey> journeys = new ArrayList<>(town.journeys(REF));
        town.steps().forEach(step -> journeys.addAll(town.journeys(Long.toString(step.id()))));
        return new TrialView(
                draft,
                start,
                town.now(),
                town.nextTimer(Trials.FARTHEST).orElse(null),
                town.steps().stream().filter(PaperStep::open).toList(),
                town.notes(),
                journeys,
                town.ended(REF),
                town.noticeOpen(REF),
                town.happenings(REF));
    }

    /** The drawing of a process of the trial. */
    synchronized String drawing(String definitionId, boolean chinese) {
        return town.engine().models().diagram(definitionId, chinese);
    }

    /** Waits for whoever is at it. */
    @Override
    public synchronized void close() {
        town.close();
    }

    /** How long a trial is kept that nobody touches. */
    static final Duration KEPT = Duration.ofMinutes(30);
}
