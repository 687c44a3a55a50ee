package org.gridcase.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.audit.AuditTrail;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.BoxCounts;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Units;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Transactions;
import org.gridcase.testing.TestDatabase;
import org.gridcase.workflow.EngineJobs;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.StepDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The demonstration as a visitor finds it, with fewer cases that have ended. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles(resolver = DemoDataTest.DemoProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(
        properties = {
            "gridcase.demo.cases=0",
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoDataTest {

    /** A Wednesday in working time, two weeks after the Spring Festival. */
    private static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");

    private static final int CASES = 200;

    @Autowired private DemoCases cases;
    @Autowired private DemoClock clock;
    @Autowired private Cast cast;
    @Autowired private JdbcClient jdbc;
    @Autowired private ProcessModels models;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private AuditTrail audit;
    @Autowired private WorkBoxes boxes;
    @Autowired private Bell bell;
    @Autowired private Units units;
    @Autowired private Transactions transactions;
    private List<String> emptyBefore;

    static class DemoProfiles implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> testClass) {
            return TestDatabase.mysql().isPresent()
                    ? new String[] {"demo", "mysql"}
                    : new String[] {"demo"};
        }
    }

    @BeforeAll
    void tell() {
        emptyBefore = tables().stream().filter(table -> count(table) == 0).toList();
        assertThat(cases.tell(NOW, CASES)).as("tales that got stuck").isEmpty();
    }

    @AfterAll
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void everyStateOccursOnEveryPathThatKnowsIt() {
        Set<String> expected = new TreeSet<>();
        for (HandlingPath path : HandlingPath.values()) {
            for (CaseState state : CaseState.values()) {
                if (state != CaseState.NOTICE || path == HandlingPath.APPROVAL) {
                    expected.add(path + " " + state);
                }
            }
        }
        assertThat(texts("select distinct concat(path, ' ', state) from grid_case"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void someCaseWaitsInEveryStepOfEveryModel() {
        Set<String> steps =
                List.of(
                                "general",
                                "coordination",
                                "emergency",
                                "approval",
                                "closing",
                                "department-work",
                                "public-notice")
                        .stream()
                        .flatMap(process -> models.steps(models.latest(process)).stream())
                        .map(StepDefinition::step)
                        .collect(toSet());
        assertThat(
                        texts(
                                "select distinct step from work_item"
                                        + " where process <> 'deliberation'"
                                        + " and state in ('OFFERED', 'CLAIMED')"))
                .containsExactlyInAnyOrderElementsOf(steps);
    }

    @Test
    void openCasesHaveOneProcessAndEndedOnesNone() {
        List<String> running =
                runtime
                        .createProcessInstanceQuery()
                        .rootProcessInstances()
                        // ladders are of steps, deliberations of proposals
                        .processDefinitionKeyNotIn("overdue-supervision", "deliberation")
                        .list()
                        .stream()
                        .map(instance -> instance.getBusinessKey())
                        .toList();
        assertThat(running)
                .containsExactlyInAnyOrderElementsOf(
                        texts(
                                "select number from grid_case"
                                        + " where state not in ('FILED', 'WITHDRAWN')"));
    }

    @Test
    void inboxShowsWhatTheEngineWaitsFor() {
        List<String> waiting =
                tasks.createTaskQuery().list().stream()
                        .map(task -> task.getId() + " " + task.getAssignee())
                        .toList();
        assertThat(
                        texts(
                                "select concat(task_id, ' ', coalesce(assignee, 'null'))"
                                        + " from work_item where state in ('OFFERED', 'CLAIMED')"))
                .containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(jobs.nextDue(NOW)).as("a timer that did not act").isEmpty();
    }

    @Test
    void trailIsWhole() {
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void casesLieInTheirGridsAndInThePast() {
        record Located(String number, String unit, double lat, double lng) {}
        jdbc
                .sql("select number, unit, lat, lng from grid_case")
                .query(Located.class)
                .list()
                .stream()
                .filter(
                        located ->
                                units.gridAt(new GeoPoint(located.lat(), located.lng()))
                                        .filter(grid -> grid.code().equals(located.unit()))
                                        .isEmpty())
                .forEach(located -> fail(located.toString()));
        assertThat(count("audit_entry where stream like 'case:%' and at > '2026-03-11 02:15:00'"))
                .isZero();
    }

    @Test
    void thoseWhoWorkCasesFindALivelyInbox() {
        for (Actor lead : cast.leads()) {
            boolean works =
                    Set.of("S0129", "S0377", "S0397", "S0403", "S0425").contains(lead.staffId());
            if (works) {
                BoxCounts counts = boxes.counts(lead);
                assertThat(counts.toClaim()).as("to claim of " + lead).isBetween(3, 16);
                assertThat(counts.mine()).as("mine of " + lead).isBetween(2, 12);
            }
        }
    }

    @Test
    void bellsRingOfTheLastTwoDaysOnly() {
        assertThat(
                        texts(
                                "select concat(d.recipient, ' ', t.told_at) from delivery d join"
                                        + " telling t on t.id = d.telling_id where d.channel ="
                                        + " 'PAGE' and d.state = 'UNREAD' and t.told_at <"
                                        + " '2026-03-09 02:15:00' and d.recipient in ("
                                        + leads()
                                        + ")"))
                .isEmpty();
        assertThat(cast.leads()).anyMatch(lead -> bell.unread(lead) > 0);
        assertThat(cast.leads())
                .allSatisfy(lead -> assertThat(bell.unread(lead)).isLessThanOrEqualTo(8));
    }

    private String leads() {
        return cast.leads().stream()
                .map(lead -> "'" + lead.staffId() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Last, because it tells everything once more. */
    @Test
    @Order(Integer.MAX_VALUE)
    void toldTwiceItIsTheSame() {
        List<String> first = everything();
        forget();
        cases.tell(NOW, CASES);

        assertThat(everything()).isEqualTo(first);
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        all.addAll(
                texts(
                        "select concat_ws(' ', number, item, path, state, unit, handling_unit,"
                                + " reported_by, reported_at, filed_at, rating, words)"
                                + " from grid_case order by number"));
        all.addAll(
                texts(
                        "select concat_ws(' ', subject_ref, step, state, unit, assignee, done_by,"
                                + " outcome, offered_at, due_at, ended_at) from work_item"
                                + " order by subject_ref, offered_at, step, unit, ended_at, assignee"));
        return all;
    }

    /** The database as it was when the town stood and nothing had happened yet. */
    private void forget() {
        String referentialIntegrity =
                TestDatabase.mysql().isPresent()
                        ? "set foreign_key_checks = %s"
                        : "set referential_integrity %s";
        // one connection throughout: MySQL switches the check for the connection only
        transactions.run(
                () -> {
                    jdbc.sql(referentialIntegrity.formatted("false")).update();
                    emptyBefore.forEach(table -> jdbc.sql("truncate table " + table).update());
                    for (String table : List.of("audit_entry", "audit_head")) {
                        jdbc.sql(
                                        "delete from "
                                                + table
                                                + " where stream like 'case:%' or stream like"
                                                + " 'proposal:%'")
                                .update();
                    }
                    jdbc.sql(referentialIntegrity.formatted("true")).update();
                });
    }

    private List<String> tables() {
        return texts(
                "select table_name from information_schema.tables"
                        + " where table_schema = schema() and table_type = 'BASE TABLE'"
                        + " and table_name not like 'flyway%'");
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
