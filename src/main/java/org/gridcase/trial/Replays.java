package org.gridcase.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridcase.modelling.DraftView;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Transactions;
import org.gridcase.trial.ReplayView.State;
import org.gridcase.workflow.Journeys;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.ProcessModels;
import org.springframework.stereotype.Service;

/**
 * Past cases run through a draft: which would have gone another way, which would have stuck, whose
 * dates would have differed. The results stand with the draft until it is run anew, so that whoever
 * releases it sees them.
 */
@Service
public class Replays {

    public static final int MOST = 1000;

    /** A node that gave no sign for so long is not at it any more. */
    private static final Duration SILENT = Duration.ofMinutes(3);

    private final Trials trials;
    private final PaperTowns towns;
    private final Drafts drafts;
    private final PastCases pastCases;
    private final ReplayTables tables;
    private final ReplayRunner runner;
    private final Journeys journeys;
    private final ProcessModels models;
    private final Transactions transactions;
    private final Clock clock;

    Replays(
            Trials trials,
            PaperTowns towns,
            Drafts drafts,
            PastCases pastCases,
            ReplayTables tables,
            ReplayRunner runner,
            Journeys journeys,
            ProcessModels models,
            Transactions transactions,
            Clock clock) {
        this.trials = trials;
        this.towns = towns;
        this.drafts = drafts;
        this.pastCases = pastCases;
        this.tables = tables;
        this.runner = runner;
        this.journeys = journeys;
        this.models = models;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins to run the cases closed last through a draft, in the background; an earlier result of
     * the draft is given up.
     *
     * @param cases how many, 1 to 1000
     * @throws org.gridcase.modelcheck.ModelRefused when the draft has more than hints against it
     * @throws Conflict when one is under way for this draft
     */
    public ReplayView begin(Actor actor, long draftId, int cases) {
        trials.require(actor);
        if (cases < 1 || cases > MOST) {
            throw new Invalid("cases", "trial.error.cases", MOST);
        }
        DraftView draft = drafts.view(actor, draftId);
        if (trials.proposals(draft.process())) {
            throw new Conflict("trial.error.casesOnly");
        }
        trials.requireClean(actor, draft);
        var all = towns.models(actor, draftId);
        List<String> numbers = pastCases.closedLast(draft.process(), cases);
        long id = Ids.next();
        transactions.run(
                () -> {
                    if (latest(actor, draftId).filter(ReplayView::running).isPresent()) {
                        throw new Conflict("trial.error.replayRuns");
                    }
                    tables.removeOf(draftId);
                    tables.begin(
                            id,
                            draftId,
                            draft.process(),
                            fingerprint(all),
                            actor.staffId(),
                            actor.name(),
                            cases,
                            numbers.size(),
                            clock.instant());
                });
        runner.run(id, numbers, all);
        return view(actor, id);
    }

    /** The latest replay of a draft. */
    public Optional<ReplayView> latest(Actor actor, long draft) {
        trials.require(actor);
        return tables.latest(draft).map(row -> now(actor, row));
    }

    public ReplayView view(Actor actor, long id) {
        trials.require(actor);
        return tables.find(id)
                .map(row -> now(actor, row))
                .orElseThrow(() -> new NotFound("trial.error.replayUnknown"));
    }

    /** Stops it after the case it is at; what is done stays. One that is over is no error. */
    public void cancel(Actor actor, long id) {
        trials.require(actor);
        transactions.run(
                () -> {
                    tables.end(id, State.CANCELLED, clock.instant());
                });
    }

    /** Cases that fared so, those closed last first. */
    public List<ReplayedCase> cases(Actor actor, long id, Verdict verdict, int most) {
        trials.require(actor);
        return tables.cases(id, verdict, most);
    }

    public ReplayedCase one(Actor actor, long id, String number) {
        trials.require(actor);
        return tables.one(id, number).orElseThrow(() -> new NotFound("trial.error.replayUnknown"));
    }

    /** The processes that a case went through in fact; empty when their records were cleaned up. */
    public List<Journey> was(Actor actor, String number) {
        trials.require(actor);
        return journeys.of(number);
    }

    /** The drawing of a version of the town. */
    public String drawing(Actor actor, String definitionId, boolean chinese) {
        trials.require(actor);
        return models.diagram(definitionId, chinese);
    }

    /** The drawing of a process as it stands with the draft. */
    public String drawingWith(Actor actor, long draft, String process, boolean chinese) {
        String model =
                towns.models(actor, draft).getOrDefault(process, Map.of()).get(process + ".bpmn");
        return chinese ? model : ProcessModels.inEnglish(model);
    }

    private ReplayView now(Actor actor, ReplayTables.Row row) {
        ReplayView view = row.view();
        boolean silent = view.running() && row.beatAt().plus(SILENT).isBefore(clock.instant());
        boolean outdated =
                !view.running()
                        && !row.fingerprint()
                                .equals(fingerprint(towns.models(actor, view.draft())));
        return new ReplayView(
                view.id(),
                view.draft(),
                view.process(),
                view.askedBy(),
                view.asked(),
                view.total(),
                view.played(),
                view.same(),
                view.otherDates(),
                view.otherWay(),
                view.stuck(),
                view.lateBefore(),
                view.lateAfter(),
                silent ? State.BROKEN_OFF : view.state(),
                outdated,
                view.startedAt(),
                view.endedAt());
    }

    private static String fingerprint(Map<String, Map<String, String>> models) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(models)
                    .values()
                    .forEach(
                            files ->
                                    new TreeMap<>(files)
                                            .forEach(
                                                    (name, text) ->
                                                            digest.update(
                                                                    (name + "\0" + text + "\0")
                                                                            .getBytes(
                                                                                    StandardCharsets
                                                                                            .UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
