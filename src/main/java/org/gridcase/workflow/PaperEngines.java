package org.gridcase.workflow;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes engines on which models are tried without the town. */
@Component
public class PaperEngines {

    private final Wall wall;

    PaperEngines(Wall wall) {
        this.wall = wall;
    }

    /**
     * @param beans stand in for the beans that models may call, by name
     * @param steps hears of human steps
     * @param clock by which timers are due
     */
    public PaperEngine make(Map<String, Object> beans, StepListener steps, Clock clock) {
        return new PaperEngine(beans, steps, clock, wall);
    }
}
