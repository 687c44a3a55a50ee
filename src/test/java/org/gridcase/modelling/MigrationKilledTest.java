package org.gridcase.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Transactions;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestDatabase;
import org.gridcase.workflow.Place;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Running cases at mixed steps, their ladders under way, are moved by a second process of the
 * application on the same database, which is killed with -9 while it has one of them half moved.
 * What it had done is done, the half one is whole again, and the rest is moved afterwards: each
 * case once, each date as previewed.
 */
@CaseTest
@Import(ReleasedVersions.class)
@DirtiesContext
@TestPropertySource(properties = "gridcase.test=migration-killed")
class MigrationKilledTest {
    private static final Logger log = LoggerFactory.getLogger(MigrationKilledTest.class);
    private static final Duration START = Duration.ofMinutes(10);
    private static final int DRILL = Integer.getInteger("migration.cases", 1000);

    @Autowired private Migrations migrations;
    @Autowired private MigrationWork work;
    @Autowired private MigrationCases rows;
    @Autowired private Library library;
    @Autowired private ReleasedVersions versions;
    @Autowired private CaseDriver driver;
    @Autowired private AuditTrail audit;
    @Autowired private Invariants invariants;
    @Autowired private Transactions transactions;
    @Autowired private Environment environment;
    @Autowired private JdbcClient jdbc;

    private Process node;
    private Server server;

    @AfterEach
    void endWhatWasStarted() {
        if (node != null) {
            node.destroyForcibly();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void eachCaseIsMovedOnceThoughTheProcessIsKilled() throws Exception {
        killedInTheMiddle(60);
    }

    @Test
    @Tag("drill")
    void aThousandCasesAreMovedOnceThoughTheProcessIsKilled() throws Exception {
        killedInTheMiddle(DRILL);
    }

    private void killedInTheMiddle(int many) throws Exception {
        ReleaseView old = versions.anew("coordination");
        long began = System.nanoTime();
        running(many);
        log.info("{} cases prepared within {}", many, since(began));
        ReleaseView newer = versions.released("coordination", ExtraStep::addedTo);
        Actor author = versions.administrator("甲");
        Actor second = versions.administrator("乙");
        began = System.nanoTime();
        MigrationView preview = migrations.begin(author, old.id(), newer.id(), null);
        work.run();
        log.info("previewed within {}", since(began));
        Map<String, MigratedCase> seen = all(preview.id());
        assertThat(seen).hasSize(many);
        atMixedSteps(seen);
        Map<String, List<String>> ladders = timersOfLadders();
        atMixedRungs(ladders);
        migrations.ask(author, preview.id(), "新增复查", null);
        migrations.approve(second, preview.id(), null);

        String half = rows.in(preview.id(), MigratedState.ABLE, many).get(many / 2);
        String ref =
                seen.values().stream()
                        .filter(c -> c.instance().equals(half))
                        .findFirst()
                        .get()
                        .ref();
        transactions.undone(
                () -> {
                    // the story of the case is written last: the other process waits for it in vain
                    audit.record("case:" + ref, By.SYSTEM, "test.held");
                    node = startNode();
                    await().atMost(START).until(() -> moved(preview.id()) == many / 2);
                    await().pollDelay(Duration.ofMillis(700)).until(() -> true);
                    node.destroyForcibly();
                    await().atMost(Duration.ofSeconds(10)).until(() -> !node.isAlive());
                    return null;
                });
        log.info("killed after {} of {} cases", moved(preview.id()), many);
        assertThat(moved(preview.id())).isEqualTo(many / 2);
        assertThat(all(preview.id()).get(ref).state()).isEqualTo(MigratedState.ABLE);

        began = System.nanoTime();
        work.run();
        log.info("the rest within {}", since(began));
        eachAsPreviewed(seen, all(preview.id()));
        assertThat(timersOfLadders()).as("ladders are untouched").isEqualTo(ladders);
        assertThat(migrations.view(author, preview.id()).state()).isEqualTo(MigrationState.DONE);
        List<Integer> told =
                jdbc.sql(
                                "select count(*) from audit_entry where action = 'case.migrated'"
                                        + " group by stream")
                        .query(Integer.class)
                        .list();
        assertThat(told).as("told once each").hasSizeGreaterThanOrEqualTo(many).containsOnly(1);
        Map<String, Long> running = library.running(author);
        assertThat(running).as("none left behind").doesNotContainKey(old.definitionId());
        assertThat(running).containsEntry(newer.definitionId(), (long) many);
        invariants.hold();

        // and their ladders climb on
        driver.after(Duration.ofDays(1));
        invariants.hold();
        assertThat(timersOfLadders()).isNotEqualTo(ladders);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void atMixedSteps(Map<String, MigratedCase> seen) {
        Map<String, Long> standing =
                seen.values().stream()
                        .flatMap(one -> one.before().stream())
                        .collect(Collectors.groupingBy(Place::element, Collectors.counting()));
        log.info("standing at {}", standing);
        assertThat(standing).containsKeys("accept", "settle", "receiveResult", "closing");
    }

    private static void atMixedRungs(Map<String, List<String>> ladders) {
        Map<String, Long> waiting =
                ladders.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        clock -> clock.get(2), Collectors.counting()));
        log.info("ladders that wait for {}", waiting);
        assertThat(waiting).as("rungs waited for").hasSizeGreaterThanOrEqualTo(2);
    }

    private static void eachAsPreviewed(
            Map<String, MigratedCase> seen, Map<String, MigratedCase> now) {
        assertThat(now.keySet()).as("none lost").isEqualTo(seen.keySet());
        now.forEach(
                (number, one) -> {
                    assertThat(one.state()).as(number).isEqualTo(MigratedState.MIGRATED);
                    assertThat(one.after())
                            .as(number)
                            .containsExactlyInAnyOrderElementsOf(seen.get(number).after());
                });
    }

    /** At four steps, claimed and not, reminded and overdue. */
    private void running(int many) {
        for (int i = 0; i < many; i++) {
            if (i == many / 2) {
                driver.after(Duration.ofDays(4));
            }
            String number = driver.reported("GG0201", "HQ01");
            switch (i % 5) {
                case 0 -> driver.worker(driver.at(number, "settle"));
                case 1 -> driver.pressed(number, "settle", "returned");
                case 2 -> driver.done(number, "settle", Map.of("agreement", "双方同意"));
                case 3 -> {
                    driver.done(number, "settle", Map.of("agreement", "双方同意"));
                    WorkItemView step = driver.at(number, "receiveResult");
                    driver.done(step, Map.of("opinion", "同意"));
                }
                default -> {
                    // nobody has taken it
                }
            }
        }
        driver.after(Duration.ofDays(2));
    }

    private Map<String, MigratedCase> all(long migration) {
        Map<String, MigratedCase> found = new TreeMap<>();
        String cursor = null;
        do {
            var page = rows.page(migration, null, cursor, 200);
            page.items().forEach(one -> found.put(one.ref(), one));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private Map<String, List<String>> timersOfLadders() {
        return jdbc
                .sql(
                        "select work_item_id, ladder, waits_for, next_at, due_at, rung from"
                                + " step_clock where ladder is not null")
                .query(
                        (row, n) ->
                                List.of(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row));
    }

    private int moved(long migration) {
        return jdbc.sql(
                        "select count(*) from model_migration_case where migration_id = ? and state ="
                                + " 'MIGRATED'")
                .param(migration)
                .query(Integer.class)
                .single();
    }

    /** Without job executor and rounds: its clock is the real one, that of the cases is not. */
    private Process startNode() {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            command.addAll(
                    List.of(
                            "-Dserver.port=0",
                            "-Dvaadin.productionMode=true",
                            "-Dcamunda.bpm.job-execution.enabled=false",
                            "-Dgridcase.notification.every=0s",
                            "-Dgridcase.operations.every=0s",
                            "-Dgridcase.inbox.news-every=0s"));
            command.add("-cp");
            command.add(classPath());
            command.add("org.gridcase.GridCaseApplication");
            var builder = new ProcessBuilder(command);
            database(builder.environment());
            builder.redirectErrorStream(true);
            builder.redirectOutput(new File("target", "node-migration.log"));
            return builder.start();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void database(Map<String, String> variables) throws SQLException {
        if (TestDatabase.mysql().isPresent()) {
            variables.put("SPRING_PROFILES_ACTIVE", "mysql");
            for (String name :
                    List.of("GRIDCASE_DB_URL", "GRIDCASE_DB_USER", "GRIDCASE_DB_PASSWORD")) {
                variables.put(name, environment.getRequiredProperty(name));
            }
            return;
        }
        // the memory of this process, by a socket that breaks with the other one
        server = Server.createTcpServer("-tcpPort", "0").start();
        String url = environment.getRequiredProperty("spring.datasource.url");
        variables.put(
                "SPRING_DATASOURCE_URL",
                url.replace("jdbc:h2:mem:", "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:")
                        .replace("LOCK_TIMEOUT=10000", "LOCK_TIMEOUT=60000"));
    }

    /** What the tests run on, without the tests: no clock, no people of theirs. */
    private static String classPath() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("[/\\\\]$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
