package org.gridcase.workflow;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Passes the engine's task events on in domain words. Providers, because all of it needs the
 * engine.
 */
@Component
class StepEvents {

    /** Variables by which a parallel branch names its own unit. */
    private static final Set<String> UNIT_VARIABLES = Set.of("department", "responder");

    private final ObjectProvider<StepListener> listeners;
    private final ObjectProvider<ProcessModels> models;

    StepEvents(ObjectProvider<StepListener> listeners, ObjectProvider<ProcessModels> models) {
        this.listeners = listeners;
        this.models = models;
    }

    void offered(DelegateTask task) {
        StepDefinition step =
                models.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        String ref = task.getExecution().getProcessBusinessKey();
        String unit =
                UNIT_VARIABLES.contains(step.unit())
                        ? (String) task.getVariable(step.unit())
                        : null;
        var offered = new StepOffered(step, task.getId(), ref, unit);
        listeners
                .orderedStream()
                .flatMap(listener -> listener.offered(offered).stream())
                .findFirst()
                .ifPresent(task::setAssignee);
    }

    void withdrawn(DelegateTask task) {
        listeners.orderedStream().forEach(listener -> listener.withdrawn(task.getId()));
    }
}
