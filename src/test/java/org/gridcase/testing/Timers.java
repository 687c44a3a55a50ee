package org.gridcase.testing;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
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
        List<Job> due = jobs.createJobQuery().executable().list();
        while (!due.isEmpty()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
            due = jobs.createJobQuery().executable().list();
        }
    }
}
