package org.gridcase.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.audit.AuditTrail;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold after every test that drives cases (the promises I1 to I4, I7 and I8). */
@TestComponent
public class Invariants {

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final AuditTrail audit;

    Invariants(
            JdbcClient jdbc,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Checks all cases of the database. */
    public void hold() {
        engineAndInboxAgree();
        casesAndProcessesAgree();
        offersAreOfUnclaimedItems();
        eachOpenStepHasItsClockAndItsLadder();
        timersWaitForTheNextRung();
        assertThat(audit.verify()).as("audit chain").isEmpty();
        assertThat(jobsOutOfRetries()).as("jobs out of retries").isZero();
    }

    private void engineAndInboxAgree() {
        Map<String, String> inEngine = new TreeMap<>();
        for (Task task : tasks.createTaskQuery().list()) {
            inEngine.put(task.getId(), String.valueOf(task.getAssignee()));
        }
        Map<String, String> inInbox = new TreeMap<>();
        jdbc.sql("select task_id, assignee from work_item where state in ('OFFERED', 'CLAIMED')")
                .query(
                        rs -> {
                            inInbox.put(
                                    rs.getString("task_id"),
                                    String.valueOf(rs.getString("assignee")));
                        });
        assertThat(inInbox).as("open work items and who has them").isEqualTo(inEngine);
    }

    private void casesAndProcessesAgree() {
        List<String> open =
                jdbc.sql(
                                "select process_instance from grid_case where state not in"
                                        + " ('FILED', 'WITHDRAWN') union all select"
                                        + " process_instance from proposal where ended_at is null")
                        .query(String.class)
                        .list();
        List<String> running =
                runtime
                        .createProcessInstanceQuery()
                        .rootProcessInstances()
                        .processDefinitionKeyNotIn("overdue-supervision")
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .sorted()
                        .toList();
        assertThat(open.stream().sorted().toList())
                .as("open cases and proposals have one process each")
                .isEqualTo(running);
    }

    private void offersAreOfUnclaimedItems() {
        assertThat(
                        jdbc.sql(
                                        "select count(*) from work_offer o join work_item w on w.id"
                                                + " = o.work_item_id where w.state <> 'OFFERED'")
                                .query(Integer.class)
                                .single())
                .as("offers of items that are claimed or ended")
                .isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from work_item w where w.state = 'OFFERED'"
                                                + " and not exists (select 1 from work_offer o where"
                                                + " o.work_item_id = w.id)")
                                .query(Integer.class)
                                .single())
                .as("offered items that lie in nobody's box")
                .isZero();
    }

    /** I3, first half: that a rung is climbed once is said by a unique key. */
    private void eachOpenStepHasItsClockAndItsLadder() {
        none(
                "open steps without a clock, ended ones with one that runs",
                "select w.id from work_item w left join step_clock c on c.work_item_id = w.id"
                        + " where case when w.state in ('OFFERED', 'CLAIMED') then 1 else 0 end <>"
                        + " case when c.state in ('RUNNING', 'PAUSED') then 1 else 0 end");
        none(
                "steps whose lists say another date than their clock",
                "select w.id from work_item w join step_clock c on c.work_item_id = w.id where"
                        + " c.state <> 'STOPPED' and (w.due_at <> c.due_at or w.paused <>"
                        + " (c.state = 'PAUSED') or coalesce(w.assignee, '-') <> coalesce(c.holder,"
                        + " '-') or w.unit <> c.unit)");
        none(
                "offers that say another step, lane or date than their item",
                "select o.id from work_offer o join work_item w on w.id = o.work_item_id join"
                        + " work_subject s on s.ref = w.subject_ref where o.lane <> s.lane or"
                        + " o.due_at <> w.due_at or o.step <> w.step or o.paused <> w.paused");
        none(
                "clocks that wait for a rung without counting, or count without a ladder",
                "select work_item_id from step_clock where (waits_for is not null and state <>"
                        + " 'RUNNING' and ladder is not null) or (state = 'RUNNING' and waits_for is"
                        + " not null and ladder is null)");
        assertThat(
                        runtime
                                .createProcessInstanceQuery()
                                .processDefinitionKey("overdue-supervision")
                                .list()
                                .stream()
                                .map(ladder -> ladder.getBusinessKey())
                                .sorted()
                                .toList())
                .as("a ladder for each clock that counts and each order by itself, and no other")
                .isEqualTo(
                        Stream.concat(
                                        texts(
                                                "select work_item_id from step_clock where ladder"
                                                        + " is not null"),
                                        texts(
                                                "select ladder_key from supervision_order where"
                                                        + " ladder is not null"))
                                .sorted()
                                .toList());
        none(
                "orders that wait on a ladder although no answer is owed, or their case is over",
                "select o.id from supervision_order o join work_subject s on s.ref = o.subject_ref"
                        + " where o.ladder is not null and (o.state not in ('ISSUED', 'RECEIVED')"
                        + " or o.issued_at < s.ended_at)");
    }

    /** I3, second half: what the engine waits for is what the clock says. */
    private void timersWaitForTheNextRung() {
        Map<String, Instant> timers = new TreeMap<>();
        jobs.createJobQuery()
                .processDefinitionKey("overdue-supervision")
                .list()
                .forEach(job -> timers.put(job.getProcessInstanceId(), due(job)));
        Map<String, Instant> next = new TreeMap<>();
        jdbc.sql(
                        "select ladder, next_at from step_clock where ladder is not null union all"
                                + " select ladder, deadline from supervision_order where ladder is"
                                + " not null")
                .query(
                        rs -> {
                            next.put(
                                    rs.getString("ladder"),
                                    rs.getObject("next_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC));
                        });
        assertThat(timers).as("timers of ladders, due at the next rung").isEqualTo(next);
    }

    private Stream<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream();
    }

    private static Instant due(Job job) {
        return job.getDuedate().toInstant();
    }

    private void none(String what, String sql) {
        assertThat(jdbc.sql(sql).query(Long.class).list()).as(what).isEmpty();
    }

    private int jobsOutOfRetries() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Integer.class)
                .single();
    }
}
