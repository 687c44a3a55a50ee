package org.gridcase.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a running process from where it stands to another place of the same part of its model. */
@Component
public class StepMove {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StepEvents steps;

    StepMove(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            StepEvents steps) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.steps = steps;
    }

    /**
     * A place where a process stands.
     *
     * @param process key of the model
     * @param activity the engine's id of this standing, another one each time
     * @param spot the place in the model
     */
    public record Stand(
            String instance, String process, String definitionId, String activity, Spot spot) {}

    /** Where all processes of a subject stand, called ones included. */
    public List<Stand> stands(String key) {
        List<Stand> stands = new ArrayList<>();
        for (ProcessInstance one :
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .orderByProcessInstanceId()
                        .asc()
                        .list()) {
            List<Spot> spots = spots(one.getProcessDefinitionId());
            leaves(runtime.getActivityInstance(one.getId()))
                    .forEach(
                            leaf ->
                                    spot(spots, leaf)
                                            .map(s -> stand(one, leaf, s))
                                            .ifPresent(stands::add));
        }
        return stands;
    }

    private static Stand stand(ProcessInstance one, ActivityInstance leaf, Spot spot) {
        return new Stand(
                one.getId(),
                one.getProcessDefinitionKey(),
                one.getProcessDefinitionId(),
                leaf.getId(),
                spot);
    }

    private static Optional<Spot> spot(List<Spot> spots, ActivityInstance leaf) {
        return spots.stream().filter(spot -> spot.id().equals(leaf.getActivityId())).findFirst();
    }

    private static List<ActivityInstance> leaves(ActivityInstance tree) {
        if (tree == null) {
            return List.of();
        }
        if (tree.getChildActivityInstances().length == 0) {
            return List.of(tree);
        }
        List<ActivityInstance> leaves = new ArrayList<>();
        Arrays.stream(tree.getChildActivityInstances())
                .map(StepMove::leaves)
                .forEach(leaves::addAll);
        return leaves;
    }

    /** Steps and called processes beside the place, in the same part of the model. */
    public List<Spot> targets(Stand stand) {
        BpmnModelInstance model = repository.getBpmnModelInstance(stand.definitionId());
        ModelElementInstance part = model.getModelElementById(stand.spot().id()).getParentElement();
        return spots(stand.definitionId()).stream()
                .filter(spot -> spot.kind() == Spot.Kind.STEP || spot.kind() == Spot.Kind.CALL)
                .filter(spot -> !spot.id().equals(stand.spot().id()))
                .filter(
                        spot ->
                                model.getModelElementById(spot.id())
                                        .getParentElement()
                                        .equals(part))
                .toList();
    }

    /**
     * Leaves the place, whose steps are told that they were moved away from, and begins at the
     * other one as if the process had come there by itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Stand stand, String to) {
        ActivityInstance tree = runtime.getActivityInstance(stand.instance());
        ActivityInstance leaf =
                leaves(tree).stream()
                        .filter(one -> one.getId().equals(stand.activity()))
                        .findFirst()
                        .orElseThrow();
        Set<String> executions = Arrays.stream(leaf.getExecutionIds()).collect(Collectors.toSet());
        for (Task task : tasks.createTaskQuery().processInstanceId(stand.instance()).list()) {
            if (executions.contains(task.getExecutionId())) {
                steps.movedAway(task.getId());
            }
        }
        try {
            runtime.createProcessInstanceModification(stand.instance())
                    .startBeforeActivity(to, leaf.getParentActivityInstanceId())
                    .cancelActivityInstance(stand.activity())
                    .execute();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("two commands met on one process", e);
        }
    }

    private List<Spot> spots(String definitionId) {
        return Spots.of(repository.getBpmnModelInstance(definitionId));
    }
}
