package org.gridcase.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The human steps for which the engine waits, as the engine itself has them. */
@Component
public class WaitingSteps {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessModels models;

    WaitingSteps(TaskService tasks, RuntimeService runtime, ProcessModels models) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
    }

    /**
     * Steps of the processes of these subjects.
     *
     * @return the engine's tasks with the staff ids of those who have them; empty for nobody
     */
    public Map<String, String> holders(Collection<String> refs) {
        Map<String, String> found = new HashMap<>();
        if (!refs.isEmpty()) {
            tasks.createTaskQuery()
                    .processInstanceBusinessKeyIn(refs.toArray(String[]::new))
                    .list()
                    .forEach(
                            task ->
                                    found.put(
                                            task.getId(),
                                            task.getAssignee() == null ? "" : task.getAssignee()));
        }
        return found;
    }

    /** A step as it was told when it began to wait; the outcome before it is not known any more. */
    public StepOffered asOffered(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        StepDefinition step =
                models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        String ref =
                runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey();
        String unit =
                StepEvents.UNIT_VARIABLES.contains(step.unit())
                        ? (String) tasks.getVariable(taskId, step.unit())
                        : null;
        return new StepOffered(step, taskId, ref, unit, null);
    }
}
