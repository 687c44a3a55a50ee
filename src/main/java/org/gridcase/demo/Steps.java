package org.gridcase.demo;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.gridcase.worktime.TimeLimit;

/** The human steps of the models that cases go through, by their ids. */
class Steps {

    private static final String[] PROCESSES = {
        "general",
        "coordination",
        "emergency",
        "approval",
        "closing",
        "department-work",
        "public-notice"
    };

    private final Map<String, StepDefinition> steps = new HashMap<>();
    private final Catalogue catalogue;

    Steps(ProcessModels models, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (String process : PROCESSES) {
            models.steps(models.latest(process)).forEach(step -> steps.put(step.step(), step));
        }
    }

    boolean doneByClaiming(String step) {
        return steps.get(step).claimCompletes();
    }

    /** How long a step may take; what is no step is the key of a limit itself. */
    TimeLimit limit(MatterItem item, HandlingPath path, String step) {
        StepDefinition known = steps.get(step);
        return catalogue.limit(item, path, known == null ? step : known.limit());
    }
}
