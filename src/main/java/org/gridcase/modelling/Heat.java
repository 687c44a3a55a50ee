package org.gridcase.modelling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.workflow.RunningCases;
import org.gridcase.workflow.StepTimes;
import org.gridcase.workflow.StepTimes.Taken;
import org.springframework.stereotype.Service;

/** Where the cases of a version stand now, and how long its steps took. */
@Service
public class Heat {

    private final RunningCases running;
    private final StepTimes times;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Heat(RunningCases running, StepTimes times, Jurisdiction jurisdiction, Clock clock) {
        this.running = running;
        this.times = times;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Cases under way by the element where they stand. */
    public Map<String, Long> standing(Actor actor, String definitionId) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
        return running.byElement(definitionId);
    }

    /** Times by human step of those done in the last days. */
    public Map<String, Taken> taken(Actor actor, String definitionId, int days) {
        Instant now = clock.instant();
        return taken(actor, definitionId, now.minus(Duration.ofDays(days)), now);
    }

    /** Times by human step of those done from first to last. */
    public Map<String, Taken> taken(Actor actor, String definitionId, Instant first, Instant last) {
        jurisdiction.requireEverywhere(actor, Action.ADMINISTER_MODELS);
        return times.between(definitionId, first, last);
    }
}
