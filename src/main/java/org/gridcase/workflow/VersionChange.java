package org.gridcase.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a running process from its version to another one. Steps keep their task, whoever has them
 * and their limit; timers that are mapped keep when they fire.
 */
@Component
public class VersionChange {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TimerPlaces timers;
    private final ProcessModels models;
    private final StepEvents steps;

    VersionChange(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            TimerPlaces timers,
            ProcessModels models,
            StepEvents steps) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.models = models;
        this.steps = steps;
    }

    /**
     * A process under way.
     *
     * @param key its business key
     */
    public record Running(String instance, String definitionId, String key) {}

    /** The places of a version where a case may stand, in the order of the model. */
    public List<Spot> spots(String definitionId) {
        return Spots.of(model(definitionId));
    }

    /** What the engine takes for the same place in both versions. */
    public Map<String, String> proposed(String from, String to) {
        Map<String, String> same = new LinkedHashMap<>();
        runtime
                .createMigrationPlan(from, to)
                .mapEqualActivities()
                .build()
                .getInstructions()
                .stream()
                .filter(one -> !one.getSourceActivityId().endsWith(EngineReports.BODY))
                .forEach(one -> same.put(one.getSourceActivityId(), one.getTargetActivityId()));
        return same;
    }

    /** What is wrong with a mapping whatever the case; outside of the caller's transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<MappingFlaw> flaws(String from, String to, Map<String, String> mapping) {
        List<MappingFlaw> flaws = new ArrayList<>();
        mapping.forEach(
                (source, target) -> {
                    if (claimsOtherwise(from, to, source, target)) {
                        flaws.add(new MappingFlaw(source, "workflow.change.claim"));
                    }
                });
        try {
            plan(from, to, mapping);
        } catch (MigrationPlanValidationException e) {
            flaws.addAll(EngineReports.of(e.getValidationReport()));
        }
        return flaws;
    }

    /** A step that is done by claiming it cannot go on as one that is not, nor the other way. */
    private boolean claimsOtherwise(String from, String to, String source, String target) {
        var before = find(from, source);
        var after = find(to, target);
        return before.isPresent()
                && after.isPresent()
                && before.get().claimCompletes() != after.get().claimCompletes();
    }

    private Optional<StepDefinition> find(String definitionId, String step) {
        return models.steps(definitionId).stream()
                .filter(one -> one.step().equals(step))
                .findFirst();
    }

    /** Ids of all processes under way on a version, called ones too. */
    public List<String> instances(String definitionId) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .orderByProcessInstanceId()
                .asc()
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** A process that has not ended. */
    public Optional<Running> running(String instance) {
        return Optional.ofNullable(
                        runtime.createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .singleResult())
                .map(
                        one ->
                                new Running(
                                        one.getId(),
                                        one.getProcessDefinitionId(),
                                        one.getBusinessKey()));
    }

    /** Where a process stands and which times it waits for; steps without their dates. */
    public List<Place> places(String instance) {
        List<Place> places = new ArrayList<>(timers.of(instance));
        Set<String> named = new HashSet<>();
        places.forEach(timer -> named.add(timer.element()));
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            places.add(new Place(task.getTaskDefinitionKey(), task.getId(), null));
            named.add(task.getTaskDefinitionKey());
        }
        runtime.getActiveActivityIds(instance).stream()
                .filter(named::add)
                .forEach(element -> places.add(new Place(element, null, null)));
        return places;
    }

    /**
     * Does it, and tells whoever lists the steps.
     *
     * @throws CannotChange when this case stands where the mapping does not lead on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(String from, String to, Map<String, String> mapping, String instance) {
        try {
            runtime.newMigration(plan(from, to, mapping)).processInstanceIds(instance).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new CannotChange(EngineReports.of(e.getValidationReport()));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("two commands met on one process", e);
        }
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            steps.changed(task.getId(), models.step(to, task.getTaskDefinitionKey()));
        }
    }

    private MigrationPlan plan(String from, String to, Map<String, String> mapping) {
        BpmnModelInstance source = model(from);
        BpmnModelInstance target = model(to);
        var builder = runtime.createMigrationPlan(from, to);
        mapping.forEach(
                (before, after) -> {
                    if (Spots.many(source, before) && Spots.many(target, after)) {
                        builder.mapActivities(
                                before + EngineReports.BODY, after + EngineReports.BODY);
                    }
                    builder.mapActivities(before, after);
                });
        return builder.build();
    }

    private BpmnModelInstance model(String definitionId) {
        return repository.getBpmnModelInstance(definitionId);
    }
}
