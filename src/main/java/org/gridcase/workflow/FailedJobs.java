package org.gridcase.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.gridcase.shared.text.Bilingual;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jobs of the engine that failed: timers and steps of the software itself, never those of people.
 */
@Component
public class FailedJobs {
    /** As often as a new job is tried. */
    private static final int TRIES = 3;

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessModels models;

    FailedJobs(
            @Lazy ManagementService jobs,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            ProcessModels models) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.repository = repository;
        this.models = models;
    }

    public Optional<FailedJob> find(String id) {
        return Optional.ofNullable(jobs.createJobQuery().jobId(id).singleResult()).map(this::job);
    }

    /** Those that failed and will be tried again by the engine, the longest due first. */
    public List<FailedJob> trying(int most) {
        return jobs
                .createJobQuery()
                .withException()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, most)
                .stream()
                .map(this::job)
                .toList();
    }

    /** Ids of those that the engine has given up. */
    public List<String> givenUp(int most) {
        return jobs.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(0, most).stream()
                .map(Job::getId)
                .toList();
    }

    /** The stack of the last failure, for engineers; empty when there is none. */
    public Optional<String> trace(String id) {
        try {
            return Optional.ofNullable(jobs.getJobExceptionStacktrace(id));
        } catch (ProcessEngineException gone) {
            return Optional.empty();
        }
    }

    /**
     * Has the engine try anew, as often as at first.
     *
     * @return false when there is no such job any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retry(String id) {
        if (jobs.createJobQuery().jobId(id).count() == 0) {
            return false;
        }
        jobs.setJobRetries(id, TRIES);
        return true;
    }

    private FailedJob job(Job job) {
        String definition = job.getProcessDefinitionId();
        return new FailedJob(
                job.getId(),
                ref(job),
                definition == null
                        ? new Bilingual("", "")
                        : new Bilingual(
                                models.name(definition, true), models.name(definition, false)),
                step(job),
                job.getExceptionMessage(),
                job.getRetries(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private String ref(Job job) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private Bilingual step(Job job) {
        String activity = job.getFailedActivityId();
        if (activity == null && job.getJobDefinitionId() != null) {
            activity =
                    jobs.createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId();
        }
        if (activity == null) {
            return new Bilingual("", "");
        }
        var element =
                repository
                        .getBpmnModelInstance(job.getProcessDefinitionId())
                        .getModelElementById(activity);
        return element instanceof FlowElement known && known.getName() != null
                ? ProcessModels.words(known)
                : new Bilingual("", "");
    }
}
