package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.casework.PaperCase;
import org.gridcase.casework.PaperCasework;
import org.gridcase.casework.PaperEcho;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.deliberation.PaperDeliberation;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.inbox.Offer;
import org.gridcase.inbox.StepReport;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.inbox.WorkSource;
import org.gridcase.notification.Kind;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.supervision.PaperClocks;
import org.gridcase.supervision.Rung;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.PaperEngine;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.workflow.StepListener;
import org.gridcase.workflow.StepOffered;

/**
 * A town on paper: an engine of its own with cases, clocks and a protocol, all in memory. It reads
 * who holds which post and what the catalogue says, and writes nothing. One thread at a time.
 */
final class PaperTown implements StepListener, PaperEcho, PaperClocks.Echo, AutoCloseable {

    /** The step in which a proposal is voted on. */
    private static final String MEETING = "holdMeeting";

    /** More steps than any case has; a model that needs more goes in a circle. */
    static final int MOST_STEPS = 400;

    /** More timers than fire in any jump that makes sense. */
    static final int MOST_TIMERS = 2000;

    private final MovedClock clock;
    private final PaperCasework casework;
    private final PaperDeliberation deliberation;
    private final PaperClocks clocks;
    private final PaperEngine engine;
    private final Map<String, Object> beans;
    private final KnownLimits known;
    private final Map<String, String> roots = new HashMap<>();
    private final List<TrialNote> notes = new ArrayList<>();
    private Map<Long, PaperStep> steps = new LinkedHashMap<>();

    /**
     * @param models texts of the files by name, by process
     * @param ladders whether each step has its ladder
     */
    PaperTown(
            PaperTowns parts,
            Map<String, Map<String, String>> models,
            Instant start,
            boolean ladders,
            KnownLimits known) {
        this.clock = new MovedClock(start, parts.zone());
        this.known = known;
        this.casework = parts.casework().make(clock, this);
        this.deliberation = parts.deliberations().make(clock, this);
        this.clocks = parts.clocks().clocks(clock, ladders ? this::workflow : null, this);
        this.beans = new HashMap<>(casework.beans());
        beans.putAll(deliberation.beans());
        beans.put("overdueSupervision", clocks.bean());
        this.engine = parts.engines().make(beans, this, clock);
        try {
            models.forEach(engine::deploy);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private org.gridcase.workflow.Workflow workflow() {
        return engine.workflow();
    }

    // ---------------------------------------------------------------- what is done to it

    void open(PaperCase asked) {
        note(TrialNote.Type.STARTED, null, asked.item(), List.of(), List.of(asked.unit()), null);
        start(asked.number(), casework.open(asked));
    }

    private void start(String ref, PaperCasework.Begun begun) {
        roots.put(ref, workflow().start(begun.process(), ref, begun.facts()));
        settled(ref);
    }

    /** Residents of a community propose something. */
    void propose(String ref, String community) {
        note(TrialNote.Type.PROPOSED, null, null, List.of(), List.of(community), null);
        Map<String, Object> facts = deliberation.open(ref, community);
        roots.put(ref, workflow().start(PaperDeliberation.PROCESS, ref, facts));
        settled(ref);
    }

    /** What may happen around a proposal now: what its process waits for, and how a vote goes. */
    List<PaperHappening> happenings(String ref) {
        if (!deliberation.knows(ref) || ended(ref)) {
            return List.of();
        }
        boolean meeting =
                steps.values().stream()
                        .anyMatch(s -> s.open() && s.definition().step().equals(MEETING));
        return Arrays.stream(PaperHappening.values())
                .filter(
                        one ->
                                one.message() == null
                                        ? meeting
                                        : workflow().hears(roots.get(ref), one.message()))
                .toList();
    }

    /** Something happens around a proposal. */
    void happens(String ref, PaperHappening what) {
        attempt(
                ref,
                () -> {
                    note(TrialNote.Type.HAPPENED, null, what.key(), List.of(), List.of(), null);
                    deliberation.happens(ref, what);
                    if (what.message() != null) {
                        workflow().announce(ref, what.message());
                    }
                });
    }

    /** Whether this is a proposal of residents, not a case. */
    boolean isProposal(String ref) {
        return deliberation.knows(ref);
    }

    /** Where steps of a case or proposal go, and what their reports do. */
    WorkSource work(String ref) {
        return deliberation.knows(ref) ? deliberation : casework.work();
    }

    /**
     * Reports back on an open step. What fails leaves everything as it was.
     *
     * @param unit the unit it is done for, one of those it is offered to
     * @param outcome {@code done}, a button, or the form's field {@code outcome}
     */
    void report(
            PaperStep step,
            String unit,
            By by,
            String outcome,
            Map<String, Object> data,
            String words) {
        attempt(
                step.ref(),
                () -> {
                    StepDefinition definition = step.definition();
                    clocks.taken(step.id(), by.staffId(), unit);
                    var report =
                            new StepReport(
                                    step.id(),
                                    step.ref(),
                                    definition.process(),
                                    definition.step(),
                                    unit,
                                    by,
                                    outcome,
                                    data,
                                    words,
                                    List.of(),
                                    clock.instant());
                    Map<String, Object> facts =
                            new HashMap<>(work(report.ref()).reportedBack(report));
                    facts.put("outcome", outcome);
                    steps.put(step.id(), step.ended(unit, outcome, clock.instant()));
                    note(
                            TrialNote.Type.REPORTED,
                            name(definition),
                            outcome,
                            List.of(),
                            List.of(unit),
                            null);
                    clocks.stopped(step.id(), outcome);
                    workflow().complete(step.taskId(), facts);
                });
    }

    /** Somebody objects to the notice of a case. */
    void object(String ref) {
        attempt(
                ref,
                () -> {
                    note(TrialNote.Type.OBJECTED, null, null, List.of(), List.of(), null);
                    casework.objected(ref);
                    workflow().announce(ref, PaperCasework.OBJECTION);
                });
    }

    /** The case turns out to be of another kind. */
    void change(String ref, String item, HandlingPath path, boolean onTheSpot) {
        attempt(
                ref,
                () -> {
                    if (!path.code().equals(processOf(ref))) {
                        stop(ref);
                    }
                    casework.changed(ref, item, path, onTheSpot)
                            .ifPresent(
                                    begun ->
                                            roots.put(
                                                    ref,
                                                    workflow()
                                                            .start(
                                                                    begun.process(),
                                                                    ref,
                                                                    begun.facts())));
                });
    }

    /** The handling on its path stops, because the case is withdrawn or changes its path. */
    void stop(String ref) {
        workflow().tell(roots.get(ref), PaperCasework.STOP);
    }

    /** Another case begins, at its own time; the one before was forgotten. */
    void restart(Instant at) {
        clock.restart(at);
    }

    /** Moves time on, but runs nothing yet. */
    void standAt(Instant at) {
        clock.to(at);
    }

    /**
     * Moves time on and runs what is due by then, each at its own moment.
     *
     * @throws Conflict when there is no end to it
     */
    void advance(Instant until) {
        for (int ran = 0; ; ran++) {
            Optional<Instant> due = engine.timers().nextDue(until);
            if (due.isEmpty()) {
                break;
            }
            if (ran >= MOST_TIMERS) {
                throw new Conflict("trial.error.tooManyTimers");
            }
            clock.to(due.get());
            fire();
        }
        clock.to(until);
    }

    private void fire() {
        Map<Long, PaperStep> before = new LinkedHashMap<>(steps);
        try {
            engine.timers().runNext();
            finish();
        } catch (RuntimeException failed) {
            // the engine gives it up: the case stands where it stood
            steps = before;
            note(TrialNote.Type.FAILED, null, reason(failed), List.of(), List.of(), null);
        }
    }

    private void attempt(String ref, Runnable deed) {
        Runnable caseBefore = deliberation.knows(ref) ? deliberation.mark(ref) : casework.mark(ref);
        Runnable clocksBefore = clocks.mark();
        Map<Long, PaperStep> stepsBefore = new LinkedHashMap<>(steps);
        List<TrialNote> notesBefore = List.copyOf(notes);
        try {
            deed.run();
        } catch (RuntimeException e) {
            caseBefore.run();
            clocksBefore.run();
            steps = stepsBefore;
            notes.clear();
            notes.addAll(notesBefore);
            throw e;
        }
        settled(ref);
    }

    private void settled(String ref) {
        finish();
        if (ended(ref) && notes.stream().noneMatch(n -> n.type() == TrialNote.Type.ENDED)) {
            over(ref);
        }
    }

    private void over(String ref) {
        String what = isProposal(ref) ? PaperDeliberation.PROCESS : null;
        note(TrialNote.Type.ENDED, null, what, List.of(), List.of(), null);
    }

    private void finish() {
        clocks.endLadders();
        roots.keySet().stream()
                .filter(this::ended)
                .filter(ref -> notes.stream().noneMatch(n -> n.type() == TrialNote.Type.ENDED))
                .findFirst()
                .ifPresent(ref -> over(ref));
    }

    /** Keeps nothing of a case. */
    void forget(String ref) {
        engine.forget(ref);
        casework.forget(ref);
        deliberation.forget(ref);
        clocks.forget(ref);
        steps.clear();
        notes.clear();
        roots.remove(ref);
    }

    // ---------------------------------------------------------------- what it says

    @Override
    public Optional<String> offered(StepOffered offered) {
        if (steps.size() >= MOST_STEPS) {
            throw new Conflict("trial.error.tooManySteps");
        }
        StepDefinition step = offered.step();
        Offer offer = work(offered.ref()).offer(offered);
        int times = times(offered.ref(), step);
        Optional<KnownLimits.Known> past = known.of(step, times);
        String unit = offer.units().get(0);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long id = Ids.next();
        var limit = past.map(KnownLimits.Known::limit).orElse(offer.limit());
        var work =
                new WorkOffered(
                        id,
                        offered.ref(),
                        step.process(),
                        step.step(),
                        step.name(),
                        step.nameEn(),
                        unit,
                        offer.units(),
                        offer.post(),
                        offer.staffId(),
                        offered.outcome(),
                        doneBefore(offered.ref(), step, offer.units()),
                        false,
                        step.claimCompletes(),
                        limit,
                        past.map(KnownLimits.Known::calendarUnit).orElse(offer.calendarUnit()),
                        now,
                        null,
                        HandlingPath.EMERGENCY.code().equals(processOf(offered.ref())));
        // stands before its clock begins: the ladder asks for it
        PaperClocks.Dates dates =
                past.isPresent() ? clocks.offered(work, past.get().cap()) : clocks.offered(work);
        steps.put(
                id,
                new PaperStep(
                        id,
                        offered.taskId(),
                        offered.ref(),
                        step,
                        unit,
                        offer.units(),
                        offer.post(),
                        limit.limit(),
                        dates.allowed(),
                        now,
                        dates.dueAt(),
                        null,
                        null));
        note(
                TrialNote.Type.OFFERED,
                name(step),
                offer.post(),
                offer.staffId() == null ? List.of() : List.of(offer.staffId()),
                offer.units(),
                dates.dueAt());
        return Optional.ofNullable(offer.staffId());
    }

    @Override
    public void withdrawn(String taskId) {
        steps.values().stream()
                .filter(step -> step.taskId().equals(taskId) && step.open())
                .findFirst()
                .ifPresent(
                        step -> {
                            steps.put(step.id(), step.ended(step.unit(), null, clock.instant()));
                            clocks.stopped(step.id(), null);
                            note(
                                    TrialNote.Type.WITHDRAWN,
                                    name(step.definition()),
                                    null,
                                    List.of(),
                                    List.of(step.unit()),
                                    null);
                        });
    }

    @Override
    public void recorded(String number, String action, Map<String, ?> details) {
        note(TrialNote.Type.RECORDED, null, action, List.of(), List.of(), null);
    }

    @Override
    public void told(String number, Kind kind, List<String> people) {
        note(TrialNote.Type.TOLD, null, kind.key(), people, List.of(), null);
    }

    @Override
    public void climbed(long workItem, Rung rung, List<String> people, String addressee) {
        Bilingual step =
                Optional.ofNullable(steps.get(workItem))
                        .map(PaperStep::definition)
                        .map(PaperTown::name)
                        .orElse(null);
        List<String> units = addressee == null ? List.of() : List.of(addressee);
        note(TrialNote.Type.RUNG, step, rung.key(), people, units, null);
    }

    void note(
            TrialNote.Type type,
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

    private static Bilingual name(StepDefinition step) {
        return new Bilingual(step.name(), step.nameEn());
    }

    private int times(String ref, StepDefinition step) {
        return (int)
                steps.values().stream()
                        .filter(each -> each.ref().equals(ref))
                        .filter(each -> each.isStep(step.process(), step.step()))
                        .count();
    }

    private boolean doneBefore(String ref, StepDefinition step, List<String> units) {
        return steps.values().stream()
                .filter(each -> each.ref().equals(ref) && each.outcome() != null)
                .filter(each -> each.isStep(step.process(), step.step()))
                .anyMatch(each -> units.contains(each.unit()));
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

    private String processOf(String ref) {
        return deliberation.knows(ref) ? PaperDeliberation.PROCESS : casework.path(ref).code();
    }

    boolean ended(String ref) {
        String root = roots.get(ref);
        return root != null && !workflow().running(root);
    }

    Instant now() {
        return clock.instant();
    }

    /** When the next timer is due, within the time that one may jump. */
    Optional<Instant> nextTimer(Duration within) {
        return engine.timers().nextDue(now().plus(within));
    }

    /** All steps in the order of their offer. */
    List<PaperStep> steps() {
        return List.copyOf(steps.values());
    }

    List<TrialNote> notes() {
        return List.copyOf(notes);
    }

    /** Where a case, or the ladder of a step, has been. */
    List<Journey> journeys(String ref) {
        return engine.journeys().of(ref);
    }

    /** What models may call here, by name. */
    Map<String, Object> beans() {
        return beans;
    }

    PaperCasework casework() {
        return casework;
    }

    PaperEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
