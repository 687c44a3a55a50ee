package org.gridcase.supervision;

import java.time.Clock;
import java.util.function.Supplier;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.workflow.Workflow;
import org.gridcase.worktime.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * What clocks on paper read of the town: its calendars, its units, its rules. They write nothing.
 */
@Component
public class PaperClockRules {

    private final WorkingTime workingTime;
    private final ClockRules rules;
    private final Units units;
    private final Staff staff;
    private final SupervisionTellings tellings;
    private final OrderLeaders leaders;

    PaperClockRules(
            WorkingTime workingTime,
            ClockRules rules,
            Units units,
            Staff staff,
            SupervisionTellings tellings,
            OrderLeaders leaders) {
        this.workingTime = workingTime;
        this.rules = rules;
        this.units = units;
        this.staff = staff;
        this.tellings = tellings;
        this.leaders = leaders;
    }

    /**
     * @param time the clock they count by
     * @param engine where their ladders run, null for clocks without ladders
     */
    public PaperClocks clocks(Clock time, Supplier<Workflow> engine, PaperClocks.Echo echo) {
        return new PaperClocks(this, time, engine, echo);
    }

    WorkingTime workingTime() {
        return workingTime;
    }

    ClockRules rules() {
        return rules;
    }

    Units units() {
        return units;
    }

    Staff staff() {
        return staff;
    }

    SupervisionTellings tellings() {
        return tellings;
    }

    OrderLeaders leaders() {
        return leaders;
    }
}
