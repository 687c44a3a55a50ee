package org.gridcase.testing;

import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestComponent;

/** Moves the clock and runs what is due by then: timers of processes, one after the other. */
@TestComponent
public class Timers {

    private final ManagementService jobs;
    private final TestClock clock;

    Timers(ManagementService jobs, TestClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public void after(Duration time) {
        clock.advance(time);
        // the earliest first, one after the other: what one does may take the next one away
        var due = jobs.createJobQuery().executable().active().orderByJobDuedate().asc();
        for (var next = due.listPage(0, 1); !next.isEmpty(); next = due.listPage(0, 1)) {
            jobs.executeJob(next.get(0).getId());
        }
    }
}
