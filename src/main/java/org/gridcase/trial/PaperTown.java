package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.PaperCase;
import org.gridcase.casework.PaperCasework;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.deliberation.PaperDeliberation;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.inbox.WorkSource;
import org.gridcase.shared.Conflict;
import org.gridcase.supervision.PaperClocks;
import org.gridcase.trial.TrialNote.Type;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.PaperEngine;
import org.gridcase.workflow.Workflow;

/**
 * A town on paper: an engine of its own with cases, clocks and a protocol, all in memory. It reads
 * who holds which post and what the catalogue says, and writes nothing. One thread at a time.
 */
final class PaperTown implements AutoCloseable {

    /** The step in which a proposal is voted on. */
    private static final String MEETING = "holdMeeting";

    /** More timers than fire in any jump that makes sense. */
    private static final int MOST_TIMERS = 2000;

    private final MovedClock clock;
    private final PaperSteps steps = new PaperSteps();
    private final PaperProtocol protocol;
    private final PaperSubjects subjects;
    private final PaperClocks clocks;
    private final PaperInbox inbox;
    private final Map<String, Object> beans;
    private final PaperEngine engine;
    private final Map<String, String> roots = new HashMap<>();

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
        clock = new MovedClock(start, parts.zone());
        protocol = new PaperProtocol(clock, steps);
        subjects =
                new PaperSubjects(
                        parts.casework().make(clock, protocol),
                        parts.deliberations().make(clock, protocol));
        clocks = parts.clocks().clocks(clock, ladders ? this::workflow : null, protocol);
        inbox = new PaperInbox(subjects, steps, clocks, protocol, known, clock);
        beans = subjects.beans();
        beans.put("overdueSupervision", clocks.bean());
        engine = parts.engines().make(beans, inbox, clock);
        try {
            models.forEach(engine::deploy);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private Workflow workflow() {
        return engine.workflow();
    }

    // ---------------------------------------------------------------- what is done to it

    void open(PaperCase asked) {
        protocol.note(Type.STARTED, asked.item(), asked.unit());
        start(asked.number(), subjects.casework().open(asked));
        settled();
    }

    /** Residents of a community propose something. */
    void propose(String ref, String community) {
        protocol.note(Type.PROPOSED, null, community);
        Map<String, Object> facts = subjects.deliberation().open(ref, community);
        start(ref, new PaperCasework.Begun(PaperDeliberation.PROCESS, facts));
        settled();
    }

    private void start(String ref, PaperCasework.Begun begun) {
        roots.put(ref, workflow().start(begun.process(), ref, begun.facts()));
    }

    /** Something happens around a proposal. */
    void happens(String ref, PaperHappening what) {
        attempt(
                ref,
                () -> {
                    protocol.note(Type.HAPPENED, what.key());
                    subjects.deliberation().happens(ref, what);
                    if (what.message() != null) {
                        workflow().announce(ref, what.message());
                    }
                });
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
                () ->
                        workflow()
                                .complete(
                                        step.taskId(),
                                        inbox.reportedBack(step, unit, by, outcome, data, words)));
    }

    /** Somebody objects to the notice of a case. */
    void object(String ref) {
        attempt(
                ref,
                () -> {
                    protocol.note(Type.OBJECTED, null);
                    subjects.casework().objected(ref);
                    workflow().announce(ref, PaperCasework.OBJECTION);
                });
    }

    /** The case turns out to be of another kind; the handling on a path that it leaves stops. */
    void change(String ref, String item, HandlingPath path, boolean onTheSpot) {
        attempt(
                ref,
                () -> {
                    if (!path.code().equals(subjects.process(ref))) {
                        workflow().tell(roots.get(ref), PaperCasework.STOP);
                    }
                    subjects.casework()
                            .changed(ref, item, path, onTheSpot)
                            .ifPresent(begun -> start(ref, begun));
                });
    }

    private void attempt(String ref, Runnable deed) {
        var before = List.of(subjects.mark(ref), clocks.mark(), steps.mark(), protocol.mark());
        try {
            deed.run();
        } catch (RuntimeException e) {
            before.forEach(Runnable::run);
            throw e;
        }
        settled();
    }

    /** What is over needs no ladders any more, and is said to be over once. */
    private void settled() {
        clocks.endLadders();
        if (protocol.has(Type.ENDED)) {
            return;
        }
        roots.keySet().stream()
                .filter(this::ended)
                .findFirst()
                .ifPresent(ref -> protocol.note(Type.ENDED, whatEnded(ref)));
    }

    private String whatEnded(String ref) {
        return subjects.isProposal(ref) ? PaperDeliberation.PROCESS : null;
    }

    /** Keeps nothing of a case. */
    void forget(String ref) {
        engine.forget(ref);
        subjects.forget(ref);
        clocks.forget(ref);
        steps.clear();
        protocol.clear();
        roots.remove(ref);
    }

    // ---------------------------------------------------------------- its time

    /** Another case begins, at its own time; the one before was forgotten. */
    void restart(Instant at) {
        clock.restart(at);
    }

    /** Moves time on, but runs nothing yet. */
    void standAt(Instant at) {
        clock.to(at);
    }

    /** Moves time on as {@link #advance}, and says that somebody did. */
    void skipTo(Instant until) {
        protocol.moved(until);
        advance(until);
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
        Runnable stepsBefore = steps.mark();
        try {
            engine.timers().runNext();
            settled();
        } catch (RuntimeException failed) {
            // the engine gives it up: the case stands where it stood
            stepsBefore.run();
            protocol.note(Type.FAILED, PaperProtocol.reason(failed));
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** When the next timer is due, within the time that one may jump. */
    Optional<Instant> nextTimer(Duration within) {
        return engine.timers().nextDue(now().plus(within));
    }

    // ---------------------------------------------------------------- what it says

    /** What may happen around a proposal now: what its process waits for, and how a vote goes. */
    List<PaperHappening> happenings(String ref) {
        if (!subjects.isProposal(ref) || ended(ref)) {
            return List.of();
        }
        boolean meeting = steps.waitFor(MEETING);
        return Arrays.stream(PaperHappening.values())
                .filter(
                        one ->
                                one.message() == null
                                        ? meeting
                                        : workflow().hears(roots.get(ref), one.message()))
                .toList();
    }

    /** Whether there is a notice that somebody may object to. */
    boolean noticeOpen(String ref) {
        return !subjects.isProposal(ref) && subjects.casework().state(ref) == CaseState.NOTICE;
    }

    /** Where steps of a case or proposal go, and what their reports do. */
    WorkSource work(String ref) {
        return subjects.work(ref);
    }

    boolean ended(String ref) {
        String root = roots.get(ref);
        return root != null && !workflow().running(root);
    }

    /** All steps in the order of their offer. */
    List<PaperStep> steps() {
        return steps.all();
    }

    List<TrialNote> notes() {
        return protocol.notes();
    }

    /** Where a case, or the ladder of a step, has been. */
    List<Journey> journeys(String ref) {
        return engine.journeys().of(ref);
    }

    /** What models may call here, by name. */
    Map<String, Object> beans() {
        return beans;
    }

    PaperEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
