package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.IncidentView;
import org.gridcase.operations.Incidents;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody tampered with is found in the night, told once, and repaired by nobody. */
@CaseTest
@Import(ClockDriver.class)
class ReconciliationTest {
    @Autowired private Reconciliation reconciliation;
    @Autowired private CalendarMoves moves;
    @Autowired private SupervisionOrders orders;
    @Autowired private Incidents incidents;
    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private ManagementService jobs;
    @Autowired private JdbcClient jdbc;
    @Autowired private Invariants invariants;
    private WorkItemView step;

    @BeforeEach
    void aStepThatIsOverdue() {
        // calendars that other tests changed are done with
        moves.run();
        String number = driver.reported("SG0102", "SD02");
        step = driver.at(number, "settle");
        clocks.to(clocks.row(step.id()).dueAt());
    }

    @AfterEach
    void nothingIsLeftBehind() {
        open().forEach(incident -> incidents.resolve(Actor.SYSTEM, incident.id(), "put back"));
        invariants.hold();
    }

    @Test
    void whatIsWholeIsNotSpokenOf() {
        reconciliation.run();
        assertThat(open()).isEmpty();
    }

    @Test
    void movedDateIsTold() {
        Instant before = clocks.row(step.id()).dueAt();
        date("step_clock", "work_item_id", before.plus(Duration.ofDays(1)));
        reconciliation.run();
        reconciliation.run();
        Instant after = clocks.row(step.id()).dueAt();
        date("step_clock", "work_item_id", before);
        assertThat(after)
                .as("nothing is repaired silently")
                .isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(open())
                .singleElement()
                .satisfies(
                        incident -> {
                            assertThat(incident.kind()).isEqualTo(IncidentKind.CLOCK_DIFFERS);
                            assertThat(incident.details()).containsKeys("due", "listed-due");
                        });
    }

    @Test
    void dateThatOnlyTheListsShowIsTold() {
        Instant before = clocks.row(step.id()).dueAt();
        date("work_item", "id", before.plus(Duration.ofHours(1)));
        reconciliation.run();
        date("work_item", "id", before);
        assertThat(kinds()).containsExactly(IncidentKind.CLOCK_DIFFERS);
    }

    @Test
    void movedTimerIsTold() {
        Job timer = clocks.timer(step.id());
        jobs.setJobDuedate(timer.getId(), new Date(timer.getDuedate().getTime() + 60_000));
        reconciliation.run();
        jobs.setJobDuedate(timer.getId(), timer.getDuedate());
        assertThat(kinds()).containsExactly(IncidentKind.TIMER_DIFFERS);
    }

    @Test
    void rungThatWasTakenOutIsTold() {
        Map<String, Object> urged =
                jdbc.sql(
                                "select id, work_item_id, rung, due_at from clock_event where"
                                        + " work_item_id = ? and rung = 3")
                        .param(step.id())
                        .query()
                        .singleRow();
        jdbc.sql("update clock_event set rung = 9 where id = ?").param(urged.get("id")).update();
        reconciliation.run();
        jdbc.sql("update clock_event set rung = 3 where id = ?").param(urged.get("id")).update();
        assertThat(kinds()).containsExactly(IncidentKind.RUNG_DIFFERS);
    }

    @Test
    void rungThatNobodyClimbsIsTold() {
        Instant next = clocks.row(step.id()).nextAt();
        driver.clock.set(next.plus(Duration.ofHours(2)));
        reconciliation.run();
        assertThat(open())
                .filteredOn(incident -> incident.subject().equals(Long.toString(step.id())))
                .singleElement()
                .satisfies(incident -> assertThat(incident.details()).containsKey("not-climbed"));
    }

    @Test
    void orderWhoseTimerIsGoneIsTold() {
        Actor inspector = driver.town.who(Post.INSPECTOR, "SL");
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "SD");
        var issue =
                new SupervisionOrders.Issue(
                        null,
                        step.ref(),
                        null,
                        "SD",
                        head.staffId(),
                        driver.clock.instant().plus(Duration.ofDays(2)),
                        "请说明超期原因");
        String order = orders.issue(inspector, issue);
        reconciliation.run();
        assertThat(open()).isEmpty();

        jdbc.sql("update supervision_order set ladder = null where number = ?")
                .param(order)
                .update();
        reconciliation.run();

        assertThat(kinds()).containsOnly(IncidentKind.TIMER_DIFFERS);
        assertThat(open()).anyMatch(incident -> incident.subject().equals(order));
        jdbc.sql(
                        "update supervision_order set ladder = (select PROC_INST_ID_ from"
                                + " ACT_RU_EXECUTION where BUSINESS_KEY_ = ?) where number = ?")
                .params(order, order)
                .update();
    }

    private void date(String table, String key, Instant at) {
        jdbc.sql("update " + table + " set due_at = ? where " + key + " = ?")
                .params(LocalDateTime.ofInstant(at, ZoneOffset.UTC), step.id())
                .update();
    }

    private List<IncidentKind> kinds() {
        return open().stream().map(IncidentView::kind).toList();
    }

    private List<IncidentView> open() {
        List<IncidentKind> ours =
                List.of(
                        IncidentKind.CLOCK_DIFFERS,
                        IncidentKind.TIMER_DIFFERS,
                        IncidentKind.RUNG_DIFFERS);
        return incidents.open(Actor.SYSTEM, null, 500).items().stream()
                .filter(incident -> ours.contains(incident.kind()))
                .toList();
    }
}
