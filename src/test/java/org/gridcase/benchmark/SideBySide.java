package org.gridcase.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs contenders in turn, round after round, and compares the medians of what they cost. */
final class SideBySide {

    static final int THREADS = 4;

    /** What one round cost, for each case. */
    record Round(
            double perSecond,
            double jvmMillis,
            double serverMillis,
            double statements,
            double commits) {
        double cpuMillis() {
            return jvmMillis + serverMillis;
        }
    }

    private final JdbcClient jdbc;
    private final int cases;
    private final Map<String, IntConsumer> contenders = new LinkedHashMap<>();
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    /**
     * @param cases how many a round
     */
    SideBySide(JdbcClient jdbc, int cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /**
     * @param run runs one case, told the number of the thread
     */
    SideBySide with(String name, IntConsumer run) {
        contenders.put(name, run);
        return this;
    }

    /**
     * @param warmUp rounds that do not count: until then much of the code is not compiled yet
     */
    SideBySide run(int warmUp, int counted) throws Exception {
        for (int round = 0; round < warmUp + counted; round++) {
            for (var contender : contenders.entrySet()) {
                Round cost = measure(contender.getValue());
                if (round >= warmUp) {
                    rounds.computeIfAbsent(contender.getKey(), name -> new ArrayList<>()).add(cost);
                }
            }
        }
        return this;
    }

    /** A table of all figures, each contender's throughput and processor time against one. */
    String against(String yardstick) {
        var table =
                new StringBuilder(
                        """
                        | | cases a second | of the yardstick | processor ms a case (JVM + mysqld) | of the yardstick | statements a case | commits a case |
                        | --- | --- | --- | --- | --- | --- | --- |
                        """);
        for (String name : contenders.keySet()) {
            table.append(
                    "| %s | %.1f | %.2f | %.1f (%.1f + %.1f) | %.2f | %.1f | %.1f |%n"
                            .formatted(
                                    name,
                                    median(name, Round::perSecond),
                                    ratio(name, yardstick, Round::perSecond),
                                    median(name, Round::cpuMillis),
                                    median(name, Round::jvmMillis),
                                    median(name, Round::serverMillis),
                                    ratio(name, yardstick, Round::cpuMillis),
                                    median(name, Round::statements),
                                    median(name, Round::commits)));
        }
        return table.toString();
    }

    private double ratio(String name, String yardstick, ToDoubleFunction<Round> figure) {
        return median(name, figure) / median(yardstick, figure);
    }

    private double median(String name, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.get(name).stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Round measure(IntConsumer run) throws Exception {
        ServerCost before = ServerCost.now(jdbc);
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                done.add(pool.submit(share(run, thread)));
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
                cases / seconds,
                (double) cost.jvmMillis() / cases,
                (double) cost.serverMillis() / cases,
                (double) cost.statements() / cases,
                (double) cost.commits() / cases);
    }

    private Callable<Void> share(IntConsumer run, int thread) {
        return () -> {
            for (int i = 0; i < cases / THREADS; i++) {
                run.accept(thread);
            }
            return null;
        };
    }
}
