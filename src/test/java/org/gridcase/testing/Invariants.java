package org.gridcase.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.audit.AuditTrail;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold after every test that drives cases (the promises I1, I2, I4, I7 and I8). */
@TestComponent
public class Invariants {

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    Invariants(JdbcClient jdbc, TaskService tasks, RuntimeService runtime, AuditTrail audit) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.runtime = runtime;
        this.audit = audit;
    }

    /** Checks all cases of the database. */
    public void hold() {
        engineAndInboxAgree();
        casesAndProcessesAgree();
        offersAreOfUnclaimedItems();
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
                                        + " ('FILED', 'WITHDRAWN') order by process_instance")
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
                .as("open cases have one process each")
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

    private int jobsOutOfRetries() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Integer.class)
                .single();
    }
}
