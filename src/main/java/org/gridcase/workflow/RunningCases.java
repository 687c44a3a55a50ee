package org.gridcase.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where processes under way stand, as counts. */
@Component
public class RunningCases {

    private final ManagementService management;

    RunningCases(@Lazy ManagementService management) {
        this.management = management;
    }

    /** Running processes by the engine's id of their version; versions without any are absent. */
    public Map<String, Long> byVersion() {
        Map<String, Long> running = new HashMap<>();
        management
                .createProcessDefinitionStatisticsQuery()
                .unlimitedList()
                .forEach(version -> running.put(version.getId(), (long) version.getInstances()));
        running.values().removeIf(count -> count == 0);
        return running;
    }

    /** Running processes of one version by the element where they stand. */
    public Map<String, Long> byElement(String definitionId) {
        Map<String, Long> standing = new TreeMap<>();
        management
                .createActivityStatisticsQuery(definitionId)
                .unlimitedList()
                .forEach(element -> standing.put(element.getId(), (long) element.getInstances()));
        return standing;
    }
}
