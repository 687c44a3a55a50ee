package org.gridcase.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.casework.CaseIntake;
import org.gridcase.casework.ReportMatter;
import org.gridcase.inbox.ReportBack;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkItems;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestDatabase;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A coordination case from report to filing through the service, against the bare engine running
 * the same models on the same server, interleaved in one run. Prints throughput, processor time,
 * statements and commits as ratios; writes target/benchmark-coordination.md.
 *
 * <p>{@code GRIDCASE_TEST_MYSQL=jdbc:mysql://... ./mvnw test -Dtest=CoordinationBenchmark
 * -Dsurefire.excludedGroups=}
 */
@BenchmarkTest
@Import(TestTown.class)
class CoordinationBenchmark {

    private static final Logger log = LoggerFactory.getLogger(CoordinationBenchmark.class);

    private static final int THREADS = 4;

    /** Rounds before those that count: until then much of the code is not compiled yet. */
    private static final int WARM_UP = Integer.getInteger("warm", 12);

    private static final int ROUNDS = 9;
    private static final int CASES = 100;
    private static final List<String> GRIDS = List.of("HQ01", "LY01", "MQ01", "XF01");

    @Autowired private TestTown town;
    @Autowired private CaseIntake intake;
    @Autowired private WorkItems workItems;
    @Autowired private WorkDesk desk;
    @Autowired private HikariDataSource source;
    @Autowired private JdbcClient jdbc;

    private record Round(
            double casesPerSecond,
            double jvmMillis,
            double serverMillis,
            double statements,
            double commits) {
        double cpuMillis() {
            return jvmMillis + serverMillis;
        }
    }

    @Test
    void throughTheServiceAgainstTheBareEngine() throws Exception {
        String server =
                TestDatabase.mysql().orElseThrow(() -> new IllegalStateException("MySQL only"));
        String schema = "gridcase_bare_" + UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("create database " + schema).update();
        String url = server.replaceFirst("(jdbc:mysql://[^/]+/)[^?]*", "$1" + schema);
        List<Round> ours = new ArrayList<>();
        List<Round> bare = new ArrayList<>();
        try (BareEngine engine =
                new BareEngine(
                        source,
                        url.replaceFirst(
                                "\\?.*", "?allowPublicKeyRetrieval=true&sslMode=DISABLED"))) {
            for (int round = 0; round < WARM_UP; round++) {
                measure(thread -> serviceCase(GRIDS.get(thread)));
                measure(thread -> engine.runCase());
            }
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(measure(thread -> serviceCase(GRIDS.get(thread))));
                bare.add(measure(thread -> engine.runCase()));
            }
        } finally {
            jdbc.sql("drop database " + schema).update();
        }
        report(ours, bare);
    }

    private interface CaseRun {
        void run(int thread);
    }

    private Round measure(CaseRun run) throws Exception {
        ServerCost before = ServerCost.now(jdbc);
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int mine = thread;
                Callable<Void> work =
                        () -> {
                            for (int i = 0; i < CASES / THREADS; i++) {
                                run.run(mine);
                            }
                            return null;
                        };
                done.add(pool.submit(work));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ServerCost cost = ServerCost.now(jdbc).since(before);
        return new Round(
                CASES / seconds,
                (double) cost.jvmMillis() / CASES,
                (double) cost.serverMillis() / CASES,
                (double) cost.statements() / CASES,
                (double) cost.commits() / CASES);
    }

    private void serviceCase(String grid) {
        Actor worker = town.gridWorker(grid);
        String community = grid.substring(0, 2);
        String number =
                intake.report(
                                worker,
                                new ReportMatter(
                                        UUID.randomUUID().toString(),
                                        "GG0201",
                                        "楼顶广告牌未经审批",
                                        1,
                                        grid,
                                        "3号楼楼顶",
                                        null,
                                        null,
                                        new ReportMatter.Reporter("李小红", "19900005001", null, null),
                                        null,
                                        List.of()))
                        .number();
        step(number, town.who(Post.COMMUNITY_CLERK, community), Map.of("agreement", "业主同意拆除"));
        step(number, town.who(Post.TOWN_OFFICER, "SL"), Map.of("opinion", "同意"));
        step(number, worker, Map.of("outcome", "settled", "findings", "已拆除"));
        step(number, worker, Map.of("answeredBy", "phone", "words", "已拆除，感谢反映"));
    }

    private void step(String number, Actor actor, Map<String, Object> form) {
        WorkItemView item =
                desk.steps(actor, number).stream()
                        .filter(WorkItemView::open)
                        .findFirst()
                        .orElseThrow();
        if (item.holder() == null) {
            workItems.claim(actor, item.id(), UUID.randomUUID().toString());
        }
        workItems.reportBack(actor, ReportBack.form(UUID.randomUUID().toString(), item.id(), form));
    }

    private static void report(List<Round> ours, List<Round> bare) throws IOException {
        double throughput =
                median(ours, Round::casesPerSecond) / median(bare, Round::casesPerSecond);
        double cpu = median(ours, Round::cpuMillis) / median(bare, Round::cpuMillis);
        String text =
                """
                | figure | service | bare engine | ratio |
                | --- | --- | --- | --- |
                | cases a second, %d threads | %.1f | %.1f | %.2f |
                | processor ms a case (JVM and mysqld) | %.1f | %.1f | %.2f |
                | of it the JVM | %.1f | %.1f | %.2f |
                | of it mysqld | %.1f | %.1f | %.2f |
                | statements a case | %.1f | %.1f | %+.1f a command |
                | commits a case | %.1f | %.1f | %+.1f a command |
                """
                        .formatted(
                                THREADS,
                                median(ours, Round::casesPerSecond),
                                median(bare, Round::casesPerSecond),
                                throughput,
                                median(ours, Round::cpuMillis),
                                median(bare, Round::cpuMillis),
                                cpu,
                                median(ours, Round::jvmMillis),
                                median(bare, Round::jvmMillis),
                                median(ours, Round::jvmMillis) / median(bare, Round::jvmMillis),
                                median(ours, Round::serverMillis),
                                median(bare, Round::serverMillis),
                                median(ours, Round::serverMillis)
                                        / median(bare, Round::serverMillis),
                                median(ours, Round::statements),
                                median(bare, Round::statements),
                                (median(ours, Round::statements) - median(bare, Round::statements))
                                        / 9,
                                median(ours, Round::commits),
                                median(bare, Round::commits),
                                (median(ours, Round::commits) - median(bare, Round::commits)) / 9);
        Files.writeString(Path.of("target/benchmark-coordination.md"), text);
        log.info("against the bare engine:\n{}", text);
    }

    private static double median(
            List<Round> rounds, java.util.function.ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
