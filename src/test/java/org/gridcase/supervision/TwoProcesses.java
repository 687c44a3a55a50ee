package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.gridcase.casework.CaseTest;
import org.gridcase.testing.ApplicationProcess;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Two processes of the application on one MySQL, timers of many ladders that are due at the same
 * instant, and a {@code kill -9} of one process in the middle: the other climbs what is left, and
 * each rung is climbed, told and ordered once.
 */
@CaseTest
@Import({ClockDriver.class, ManyLadders.class})
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=8")
abstract class TwoProcesses {
    private static final Logger log = LoggerFactory.getLogger(TwoProcesses.class);
    private static final String RUNGS = "select count(*) from clock_event where kind = 'RUNG'";
    private static final Duration START = Duration.ofMinutes(15);

    @Autowired private ManyLadders ladders;
    @Autowired private Invariants invariants;
    @Autowired private Environment environment;
    @Autowired private ManagementService jobs;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private ApplicationProcess survivor;
    private ApplicationProcess victim;

    @AfterEach
    void endNodes() {
        Stream.of(survivor, victim).filter(node -> node != null).forEach(ApplicationProcess::close);
    }

    /**
     * @param timers how many are due at once
     * @param options of the processes' JVMs
     */
    void eachRungOnce(int timers, String... options) throws Exception {
        Instant due =
                Instant.now()
                        .plus(ladders.estimate(timers))
                        .plusSeconds(10)
                        .truncatedTo(ChronoUnit.SECONDS);
        Map<Rung, List<String>> waiting = ladders.waitingUntil(due, timers);
        int climbedBefore = count(RUNGS);
        // nobody begins before both are there, however long a busy machine takes to start them
        jobs.updateJobSuspensionState().byProcessDefinitionKey(Rung.PROCESS).suspend();
        survivor = ApplicationProcess.start("survivor", database(), options);
        victim = ApplicationProcess.start("victim", database(), options);
        survivor.ready(START);
        victim.ready(START);
        jobs.updateJobSuspensionState().byProcessDefinitionKey(Rung.PROCESS).activate();
        // prepared too slowly: then they are late by this alone
        Instant from = Instant.now().isAfter(due) ? Instant.now() : due;
        log.info("{} timers, due in {}", timers, Duration.between(Instant.now(), due));

        noneIsEarly(climbedBefore, due);
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> climbed(due) >= timers / 5 && nodesAtWork() == 2);
        victim.kill();
        int before = climbed(due);
        log.info("killed one process after {} of {} rungs", before, timers);
        await().atMost(Duration.ofSeconds(180 + timers / 20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> climbed(due) >= timers && ladderJobsDue(due) == 0);

        report(timers, before, from, due);
        clock.set(Instant.now());
        assertThat(before).as("rungs climbed before the kill").isLessThan(timers);
        eachLadderClimbedItsRungs(waiting);
        eachRungWasToldOnce(waiting);
        invariants.hold();
    }

    private void noneIsEarly(int climbedBefore, Instant due) {
        Instant shortBefore = due.minusSeconds(1);
        if (Instant.now().isBefore(shortBefore)) {
            await().atMost(Duration.between(Instant.now(), due))
                    .pollInterval(Duration.ofMillis(100))
                    .until(
                            () -> {
                                assertThat(count(RUNGS)).as("rungs early").isEqualTo(climbedBefore);
                                return !Instant.now().isBefore(shortBefore);
                            });
        }
    }

    /** In order, none twice, none left out. */
    private void eachLadderClimbedItsRungs(Map<Rung, List<String>> waiting) {
        Map<String, String> climbed = new TreeMap<>();
        jdbc.sql(
                        "select c.subject_ref, e.rung from clock_event e join step_clock c on"
                                + " c.work_item_id = e.work_item_id where e.kind = 'RUNG' order by e.id")
                .query(
                        row -> {
                            climbed.merge(row.getString(1), row.getString(2), (a, b) -> a + b);
                        });
        Map<String, String> expected = new TreeMap<>();
        waiting.forEach(
                (rung, numbers) ->
                        numbers.forEach(
                                number ->
                                        expected.put(number, "1234".substring(0, rung.number(0)))));
        assertThat(climbed).isEqualTo(expected);
    }

    /** Bells and orders: as many as rungs, and no two of a kind about the same step. */
    private void eachRungWasToldOnce(Map<Rung, List<String>> waiting) {
        String told = "from telling where kind in ('due-soon', 'urged', 'overdue', 'order')";
        assertThat(
                        jdbc.sql(
                                        "select ref "
                                                + told
                                                + " group by ref, kind, words_key having count(*) > 1")
                                .query(String.class)
                                .list())
                .as("told twice")
                .isEmpty();
        // nobody claimed it; reminded; urged, and its supervisor hears of it; an order
        Map<Rung, Integer> inAll =
                Map.of(Rung.CLAIM, 1, Rung.REMIND, 2, Rung.URGE, 4, Rung.ORDER, 5);
        int tellings =
                inAll.entrySet().stream()
                        .mapToInt(rung -> rung.getValue() * waiting.get(rung.getKey()).size())
                        .sum();
        assertThat(count("select count(*) " + told)).as("tellings").isEqualTo(tellings);
        int orders = waiting.get(Rung.ORDER).size();
        assertThat(count("select count(distinct work_item_id) from supervision_order"))
                .as("steps with an order")
                .isEqualTo(orders);
        assertThat(count("select count(*) from supervision_order")).as("orders").isEqualTo(orders);
    }

    private void report(int timers, int before, Instant from, Instant due) throws IOException {
        double[] late =
                jdbc
                        .sql("select at from clock_event where kind = 'RUNG' and at >= ?")
                        .param(utc(due))
                        .query(LocalDateTime.class)
                        .stream()
                        .mapToDouble(at -> Duration.between(utc(from), at).toMillis() / 1000.0)
                        .sorted()
                        .toArray();
        String text =
                """
                | timers due at once, two processes, one killed after %,d | seconds |
                | --- | --- |
                | until the first rung | %.1f |
                | lateness, median | %.1f |
                | lateness, p99 | %.1f |
                | until the last of %,d | %.1f |
                """
                        .formatted(
                                before,
                                late[0],
                                late[late.length / 2],
                                late[late.length * 99 / 100],
                                timers,
                                late[late.length - 1]);
        log.info("\n{}", text);
        Files.writeString(Path.of("target", "drill-" + timers + "-timers.md"), text);
    }

    private int climbed(Instant due) {
        return jdbc.sql("select count(*) from clock_event where kind = 'RUNG' and at >= ?")
                .param(utc(due))
                .query(Integer.class)
                .single();
    }

    private int ladderJobsDue(Instant due) {
        return jdbc.sql("select count(*) from ACT_RU_JOB where DUEDATE_ <= ?")
                .param(utc(due))
                .query(Integer.class)
                .single();
    }

    /** Processes that have taken timers and not done them yet. */
    private int nodesAtWork() {
        return count("select count(distinct LOCK_OWNER_) from ACT_RU_JOB");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Map<String, String> database() {
        Map<String, String> variables = new TreeMap<>();
        for (String name :
                Arrays.asList("GRIDCASE_DB_URL", "GRIDCASE_DB_USER", "GRIDCASE_DB_PASSWORD")) {
            variables.put(name, environment.getRequiredProperty(name));
        }
        return variables;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
