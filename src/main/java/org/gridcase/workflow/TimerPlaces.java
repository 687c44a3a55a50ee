package org.gridcase.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** At which elements of its model a process waits for which times. */
@Component
class TimerPlaces {

    private final ManagementService jobs;

    /** Element of a model by the engine's job definition, which never changes. */
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    TimerPlaces(@Lazy ManagementService jobs) {
        this.jobs = jobs;
    }

    List<Place> of(String instance) {
        return jobs.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(
                        job ->
                                new Place(
                                        element(job.getJobDefinitionId()),
                                        null,
                                        job.getDuedate().toInstant()))
                .toList();
    }

    private String element(String definition) {
        return elements.computeIfAbsent(
                definition,
                id ->
                        jobs.createJobDefinitionQuery()
                                .jobDefinitionId(id)
                                .singleResult()
                                .getActivityId());
    }
}
