package org.gridcase.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.deliberation.PaperDeliberation;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.form.FormSchema;
import org.gridcase.form.OptionSource;
import org.gridcase.modelcheck.Finding;
import org.gridcase.modelcheck.ModelRefused;
import org.gridcase.modelcheck.Severity;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Service;

/**
 * Drafts played by hand before they are released. Each person has one trial at a time, on a town on
 * paper in the memory of this node: nothing of it is kept, sent or counted. Few at once, and none
 * longer than it is used.
 */
@Service
public class Trials implements AutoCloseable {

    /** As many at once on a node; each takes some 30 MB. */
    static final int MOST = 4;

    /** As far as time may be moved in one go. */
    static final Duration FARTHEST = Duration.ofDays(60);

    private final PaperTowns towns;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock clock;
    private final Map<String, TrialRun> runs = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST);

    Trials(
            PaperTowns towns,
            Drafts drafts,
            Catalogue catalogue,
            Units units,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.towns = towns;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Matter items with which a draft can be played: those of its path, else all. */
    public List<MatterItem> items(Actor actor, long draft, String text, int most) {
        require(actor);
        HandlingPath path = HandlingPath.find(drafts.view(actor, draft).process()).orElse(null);
        return catalogue.search(text, path, most);
    }

    /**
     * Begins a trial; an earlier one of the same person ends.
     *
     * @throws ModelRefused when the draft has more than hints against it
     * @throws Conflict when too many are under way
     */
    public TrialView begin(Actor actor, long draftId, TrialStart start) {
        require(actor);
        DraftView draft = drafts.view(actor, draftId);
        requireClean(actor, draft);
        HandlingPath path = path(draft.process(), start);
        requirePlace(draft.process(), start.grid());
        end(actor);
        evictIdle();
        if (!places.tryAcquire()) {
            throw new Conflict("trial.error.tooMany", MOST);
        }
        try {
            var town =
                    towns.make(
                            towns.models(actor, draftId), clock.instant(), true, KnownLimits.NONE);
            TrialRun run = opened(draftId, start, path, town);
            run.touched(clock.instant());
            TrialRun before = runs.put(actor.staffId(), run);
            if (before != null) {
                close(before);
            }
            return run.view();
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** The path of the case that is played; null for a proposal. */
    private HandlingPath path(String process, TrialStart start) {
        if (proposals(process)) {
            return null;
        }
        return catalogue
                .find(start.item() == null ? "" : start.item())
                .map(MatterItem::path)
                .orElseThrow(() -> new Invalid("item", "casework.error.itemUnknown"));
    }

    private void requirePlace(String process, String unit) {
        Tier tier = proposals(process) ? Tier.COMMUNITY : Tier.GRID;
        units.find(unit == null ? "" : unit)
                .filter(one -> one.tier() == tier)
                .orElseThrow(() -> new Invalid("grid", "casework.error.gridUnknown"));
    }

    /** Whether the process begins with what residents propose, not with a case. */
    public boolean proposals(String process) {
        return PaperDeliberation.PROCESS.equals(process);
    }

    private static TrialRun opened(
            long draft, TrialStart start, HandlingPath path, PaperTown town) {
        try {
            return new TrialRun(draft, start, path, town);
        } catch (RuntimeException e) {
            town.close();
            throw e;
        }
    }

    /** Everything from the beginning, with the draft as it is now. */
    public TrialView startOver(Actor actor, long draft) {
        return begin(actor, draft, run(actor, draft).start());
    }

    /** The trial of a draft that a person has under way. */
    public Optional<TrialView> view(Actor actor, long draft) {
        require(actor);
        return Optional.ofNullable(runs.get(actor.staffId()))
                .filter(run -> run.draft() == draft)
                .map(TrialRun::view);
    }

    /** The form of an open step, null when claiming is all there is to do. */
    public FormSchema form(Actor actor, long draft, long step) {
        return run(actor, draft).form(step);
    }

    public OptionSource options(Actor actor, long draft) {
        return run(actor, draft).options();
    }

    public String drawing(Actor actor, long draft, String definitionId, boolean chinese) {
        return run(actor, draft).drawing(definitionId, chinese);
    }

    /**
     * Does a step as whoever holds its post.
     *
     * @param unit one of those that it is offered to
     * @param button {@code escalated, returned, departments}, or null for the form
     * @param data the form's answers, or what the button asks
     * @throws Invalid when the form is not filled in as it should be
     */
    public TrialView report(
            Actor actor,
            long draft,
            long step,
            String unit,
            String button,
            Map<String, Object> data,
            String words) {
        TrialRun run = run(actor, draft);
        run.report(step, unit, button, data, words);
        return run.view();
    }

    /** Moves time on; timers and ladders do what they would. */
    public TrialView advance(Actor actor, long draft, Instant until) {
        TrialRun run = run(actor, draft);
        run.advance(until);
        return run.view();
    }

    /** Something happens around a proposal, one of those that the trial offers. */
    public TrialView happens(Actor actor, long draft, PaperHappening what) {
        TrialRun run = run(actor, draft);
        run.happens(what);
        return run.view();
    }

    /** Somebody objects to the notice. */
    public TrialView object(Actor actor, long draft) {
        TrialRun run = run(actor, draft);
        run.object();
        return run.view();
    }

    public void end(Actor actor) {
        require(actor);
        TrialRun run = runs.remove(actor.staffId());
        if (run != null) {
            close(run);
        }
    }

    /** Trials that nobody touched for long give their memory back. */
    void evictIdle() {
        Instant since = clock.instant().minus(TrialRun.KEPT);
        runs.forEach(
                (person, run) -> {
                    if (run.idleSince(since) && runs.remove(person, run)) {
                        close(run);
                    }
                });
    }

    int underWay() {
        return runs.size();
    }

    @Override
    public void close() {
        runs.keySet().forEach(person -> close(runs.remove(person)));
    }

    private void close(TrialRun run) {
        try {
            run.close();
        } finally {
            places.release();
        }
    }

    private TrialRun run(Actor actor, long draft) {
        require(actor);
        TrialRun run = runs.get(actor.staffId());
        if (run == null || run.draft() != draft) {
            throw new NotFound("trial.error.over");
        }
        run.touched(clock.instant());
        return run;
    }

    /** A model with mistakes is not played: it might never come to rest. */
    void requireClean(Actor actor, DraftView draft) {
        List<Finding> serious =
                drafts.findings(actor, draft.id()).stream()
                        .filter(finding -> finding.severity() != Severity.HINT)
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList();
        if (!serious.isEmpty()) {
            throw new ModelRefused(draft.process(), serious);
        }
    }

    void require(Actor actor) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
    }
}
