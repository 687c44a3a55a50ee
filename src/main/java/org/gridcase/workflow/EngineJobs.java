package org.gridcase.workflow;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Timers of processes, for whoever moves the clock by hand while the job executor does not run: it
 * would run them late and in no order.
 */
@Component
public class EngineJobs {

    private final ManagementService jobs;

    EngineJobs(@Lazy ManagementService jobs) {
        this.jobs = jobs;
    }

    /** When the next timer is due, if that is not after the given instant. */
    public Optional<Instant> nextDue(Instant until) {
        return next().map(job -> job.getDuedate().toInstant()).filter(due -> !due.isAfter(until));
    }

    /** Runs the timer that is due first, whatever the clock says. */
    public void runNext() {
        next().ifPresent(job -> jobs.executeJob(job.getId()));
    }

    private Optional<Job> next() {
        return jobs
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .filter(job -> job.getDuedate() != null)
                .findFirst();
    }
}
