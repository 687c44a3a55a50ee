package org.gridcase.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.gridcase.casework.PaperEcho;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Component;

/** Makes deliberations on paper. Rules, staff and calendars are read, never written. */
@Component
public class PaperDeliberations {

    private final DeliberationWork work;
    private final DeliberationRules rules;
    private final DeliberationLimits limits;
    private final WorkingTime workingTime;
    private final ObjectMapper json;
    private final ZoneId zone;

    PaperDeliberations(
            DeliberationWork work,
            DeliberationRules rules,
            DeliberationLimits limits,
            WorkingTime workingTime,
            ObjectMapper json,
            ZoneId zone) {
        this.work = work;
        this.rules = rules;
        this.limits = limits;
        this.workingTime = workingTime;
        this.json = json;
        this.zone = zone;
    }

    /** A deliberation on paper by this clock. */
    public PaperDeliberation make(Clock clock, PaperEcho heard) {
        return new PaperDeliberation(
                work,
                rules,
                new NoticePeriod(rules, clock, zone),
                json,
                paper ->
                        new PaperFourSteps(
                                paper::of,
                                rules,
                                limits,
                                workingTime,
                                clock,
                                (number, action) -> heard.recorded(number, action, Map.of())));
    }
}
