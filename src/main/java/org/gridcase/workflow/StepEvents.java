package org.gridcase.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passes the engine's task events on in domain words. Providers, because all of it needs the
 * engine.
 */
@Component
class StepEvents {

    /**
     * Variables by which a parallel branch names its own unit, or the person of a reviewing body.
     */
    static final Set<String> UNIT_VARIABLES = Set.of("department", "responder", "reviewer");

    private final Supplier<List<StepListener>> listeners;
    private final Supplier<ProcessModels> models;

    StepEvents(ObjectProvider<StepListener> listeners, ObjectProvider<ProcessModels> models) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.models = SingletonSupplier.of(models::getObject);
    }

    void offered(DelegateTask task) {
        StepDefinition step =
                models.get().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        String ref = task.getExecution().getProcessBusinessKey();
        String unit =
                UNIT_VARIABLES.contains(step.unit())
                        ? (String) task.getVariable(step.unit())
                        : null;
        var offered =
                new StepOffered(
                        step,
                        task.getId(),
                        ref,
                        unit,
                        (String) task.getExecution().getVariable("outcome"));
        listeners.get().stream()
                .flatMap(listener -> listener.offered(offered).stream())
                .findFirst()
                .ifPresent(task::setAssignee);
    }

    void withdrawn(DelegateTask task) {
        listeners.get().forEach(listener -> listener.withdrawn(task.getId()));
    }

    void movedAway(String taskId) {
        listeners.get().forEach(listener -> listener.movedAway(taskId));
    }

    void changed(String taskId, StepDefinition step) {
        listeners.get().forEach(listener -> listener.changed(taskId, step));
    }
}
