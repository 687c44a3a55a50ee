package org.gridcase.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where a case has been in its processes, for the picture of its way. */
@Component
public class Journeys {

    private final HistoryService history;
    private final ProcessModels models;

    Journeys(@Lazy HistoryService history, ProcessModels models) {
        this.history = history;
        this.models = models;
    }

    /**
     * One process that a case went or goes through.
     *
     * @param key key of the process, e.g. {@code closing}
     * @param definitionId its version
     * @param name Chinese name
     * @param nameEn English name
     * @param startedAt when it began
     * @param endedAt when it ended, null while it runs
     * @param called true for a shared part called by another process
     * @param gone elements that were passed, with how often
     * @param present elements where it is now
     */
    public record Journey(
            String key,
            String definitionId,
            String name,
            String nameEn,
            Instant startedAt,
            Instant endedAt,
            boolean called,
            Map<String, Integer> gone,
            Set<String> present) {}

    /**
     * All processes of a case in the order of their start; a running one wins over an ended one.
     */
    public List<Journey> of(String ref) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ref)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::journey)
                .toList();
    }

    private Journey journey(HistoricProcessInstance instance) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        for (HistoricActivityInstance activity :
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list()) {
            if (activity.getEndTime() == null) {
                present.add(activity.getActivityId());
            } else if (!activity.isCanceled()) {
                gone.merge(activity.getActivityId(), 1, Integer::sum);
            }
        }
        return new Journey(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                models.name(instance.getProcessDefinitionId(), true),
                models.name(instance.getProcessDefinitionId(), false),
                instance.getStartTime().toInstant(),
                instance.getEndTime() == null ? null : instance.getEndTime().toInstant(),
                instance.getSuperProcessInstanceId() != null,
                gone,
                present);
    }
}
