package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.casework.CaseDriver;
import org.gridcase.organisation.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at clocks in tests, and moves time to where their ladders wait. */
@TestComponent
public class ClockDriver {

    final CaseDriver cases;
    final StepClocks clocks;
    final StepClockRepository rows;
    final ManagementService jobs;
    final JdbcClient jdbc;

    ClockDriver(
            CaseDriver cases,
            StepClocks clocks,
            StepClockRepository rows,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.cases = cases;
        this.clocks = clocks;
        this.rows = rows;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    StepClock row(long workItem) {
        return rows.findById(workItem).orElseThrow();
    }

    ClockView clock(Actor actor, long workItem) {
        return clocks.clock(actor, workItem);
    }

    /** The timer of a clock's ladder. */
    Job timer(long workItem) {
        List<Job> found = jobs.createJobQuery().processInstanceId(row(workItem).ladder()).list();
        assertThat(found).as("timers of %s", workItem).hasSize(1);
        return found.get(0);
    }

    /** Whether a clock's ladder has a rung to climb yet. */
    public boolean waits(long workItem) {
        return row(workItem).nextAt() != null;
    }

    /** Whether a clock has been stopped, because its step is over. */
    public boolean stopped(long workItem) {
        return row(workItem).stopped();
    }

    /** Moves time to the next rung of a clock's ladder, and runs what is due until then. */
    public void toNextRung(long workItem) {
        to(row(workItem).nextAt());
    }

    /** Time passes: each timer runs when it is due, as it would with nobody asleep. */
    public void to(Instant at) {
        var due = jobs.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc();
        for (Job next = first(due.listPage(0, 1), at);
                next != null;
                next = first(due.listPage(0, 1), at)) {
            Instant when = next.getDuedate().toInstant();
            if (when.isAfter(cases.clock.instant())) {
                cases.clock.set(when);
            }
            jobs.executeJob(next.getId());
        }
        cases.clock.set(at);
    }

    public void after(Duration time) {
        to(cases.clock.instant().plus(time));
    }

    private static Job first(List<Job> next, Instant until) {
        return next.isEmpty() || next.get(0).getDuedate().toInstant().isAfter(until)
                ? null
                : next.get(0);
    }

    /** The rungs climbed by a clock, in order. */
    public List<Rung> climbed(long workItem) {
        return jdbc
                .sql(
                        "select rung from clock_event where work_item_id = ? and kind = 'RUNG' order by id")
                .param(workItem)
                .query(Integer.class)
                .list()
                .stream()
                .map(Rung::of)
                .toList();
    }
}
