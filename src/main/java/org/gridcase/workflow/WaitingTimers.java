package org.gridcase.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** What the engine waits for, to be compared with what it should wait for. */
@Component
public class WaitingTimers {
    private final ManagementService jobs;
    private final RuntimeService runtime;

    WaitingTimers(ManagementService jobs, RuntimeService runtime) {
        this.jobs = jobs;
        this.runtime = runtime;
    }

    /** When the timers of these instances fire; an instance without timers is not in it. */
    public Map<String, List<Instant>> of(Collection<String> instances) {
        Map<String, List<Instant>> found = new HashMap<>();
        if (!instances.isEmpty()) {
            Set<String> wanted = new LinkedHashSet<>(instances);
            jobs.createJobQuery()
                    .processInstanceIds(wanted)
                    .timers()
                    .list()
                    .forEach(
                            job ->
                                    found.computeIfAbsent(
                                                    job.getProcessInstanceId(),
                                                    instance -> new ArrayList<>())
                                            .add(job.getDuedate().toInstant()));
        }
        return found;
    }

    /**
     * Moves the timer of an element that running instances of a process wait for.
     *
     * @param ref business key of the instances
     * @param element id of the event in the model
     */
    public void move(String process, String ref, String element, Instant at) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref, process)
                .active()
                .list()
                .forEach(
                        instance ->
                                jobs
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(element)
                                        .timers()
                                        .list()
                                        .stream()
                                        .filter(timer -> !at.equals(timer.getDuedate().toInstant()))
                                        .forEach(
                                                timer ->
                                                        jobs.setJobDuedate(
                                                                timer.getId(), Date.from(at))));
    }

    /**
     * Instances of a process with their business keys, a page at a time.
     *
     * @return ids to business keys, in order; empty behind the last page
     */
    public Map<String, String> instances(String process, int page, int size) {
        Map<String, String> found = new LinkedHashMap<>();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .active()
                .orderByProcessInstanceId()
                .asc()
                .listPage(page * size, size)
                .forEach((ProcessInstance one) -> found.put(one.getId(), one.getBusinessKey()));
        return found;
    }
}
