package org.gridcase.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.shared.Conflict;
import org.gridcase.workflow.StepDefinition;

/** The human steps of a case on paper, those that are over too, in the order of their offer. */
final class PaperSteps {

    /** More steps than any case has; a model that needs more goes in a circle. */
    private static final int MOST = 400;

    private Map<Long, PaperStep> steps = new LinkedHashMap<>();

    /**
     * @throws Conflict when there is no end to them
     */
    void requireRoom() {
        if (steps.size() >= MOST) {
            throw new Conflict("trial.error.tooManySteps");
        }
    }

    /** A new step, or one as it is now. */
    void put(PaperStep step) {
        steps.put(step.id(), step);
    }

    Optional<PaperStep> find(long id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** The open step that a task of the engine stands for. */
    Optional<PaperStep> ofTask(String taskId) {
        return steps.values().stream()
                .filter(step -> step.taskId().equals(taskId) && step.open())
                .findFirst();
    }

    /** Whether a step of this name is open. */
    boolean waitFor(String name) {
        return steps.values().stream()
                .anyMatch(step -> step.open() && step.definition().step().equals(name));
    }

    /** How often a case was at a step so far. */
    int times(String ref, StepDefinition step) {
        return (int) visits(ref, step).count();
    }

    /** Whether one of these units has done the step before. */
    boolean doneBefore(String ref, StepDefinition step, List<String> units) {
        return visits(ref, step)
                .anyMatch(each -> each.outcome() != null && units.contains(each.unit()));
    }

    private Stream<PaperStep> visits(String ref, StepDefinition step) {
        return steps.values().stream()
                .filter(each -> each.ref().equals(ref))
                .filter(each -> each.isStep(step.process(), step.step()));
    }

    List<PaperStep> all() {
        return List.copyOf(steps.values());
    }

    /** Remembers them as they stand; run, the answer makes them so again. */
    Runnable mark() {
        Map<Long, PaperStep> before = new LinkedHashMap<>(steps);
        return () -> steps = before;
    }

    void clear() {
        steps.clear();
    }
}
