package org.gridcase.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gridcase.casework.CaseDriver;
import org.gridcase.deliberation.AssemblyOfResidents;
import org.gridcase.deliberation.DeliberationDriver;
import org.gridcase.demo.DemoTown;
import org.gridcase.organisation.Actor;
import org.gridcase.testing.TestTown;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * An assembly of 3,053 people in 1,083 households signs in and votes on line over HTTP, each with
 * her code, while somebody watches the count. Report: seconds, errors, p95 as a ratio to one
 * voter's alone. {@code ./mvnw test -Dtest=AssemblyBenchmark -Dsurefire.excludedGroups=}, on MySQL
 * with GRIDCASE_TEST_MYSQL.
 */
@BenchmarkTest
@Import({
    DemoTown.class,
    TestTown.class,
    CaseDriver.class,
    CoordinationCase.class,
    RestCase.class,
    DeliberationDriver.class,
    AssemblyOfResidents.class
})
class AssemblyBenchmark {

    private static final Logger log = LoggerFactory.getLogger(AssemblyBenchmark.class);

    private static final int AT_ONCE = 16;
    private static final int ALONE = 200;
    private static final List<String> VOTES = List.of("in-favour", "against", "abstained");

    @Autowired private AssemblyOfResidents assembly;
    @Autowired private RestCase rest;
    @LocalServerPort private int port;

    @Test
    void signsInAndVotesWithinAMinute() throws Exception {
        List<String> codes = new ArrayList<>(assembly.called("SD", 3053, 1083));
        Collections.shuffle(codes, new Random(59));
        String meeting = "/meetings/" + assembly.meeting();
        Figures signIn =
                measure(codes, code -> post(meeting + "/attendance", Map.of("code", code)));
        List<Integer> seen = new ArrayList<>();
        String votes = "/ballots/" + assembly.opensTheVote() + "/votes";
        Figures vote =
                watched(
                        meeting,
                        seen,
                        () ->
                                measure(
                                        codes,
                                        code ->
                                                post(
                                                        votes,
                                                        Map.of("code", code, "vote", of(code)))));
        int counted = assembly.counted();

        log.info("assembly: {} people, {} counted", codes.size(), counted);
        log.info("sign-in: {}", signIn);
        log.info("vote: {}, count seen {} times on the way", vote, seen.size());
        assertThat(counted).isEqualTo(3053);
        assertThat(seen).isSorted().hasSizeGreaterThan(2);
        assertThat(signIn.seconds() + vote.seconds())
                .as("seconds for signing in and voting")
                .isLessThan(60);
    }

    /** Some come alone, one after the other; all others at once. */
    private Figures measure(List<String> codes, Consumer<String> act) throws Exception {
        double[] alone =
                codes.subList(0, ALONE).stream().mapToDouble(code -> millis(act, code)).toArray();
        long began = System.nanoTime();
        double[] together = atOnce(codes.subList(ALONE, codes.size()), act);
        return new Figures((System.nanoTime() - began) / 1e9, p95(together), p95(alone));
    }

    private record Figures(double seconds, double p95, double alone) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f s, p95 %.1f ms, %.1f times one alone",
                    seconds,
                    p95,
                    p95 / alone);
        }
    }

    /** Somebody reads the meeting all the while: each new count that she sees is noted. */
    private Figures watched(String meeting, List<Integer> seen, Callable<Figures> load)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        Actor clerk = assembly.clerk();
        Future<?> watching =
                watcher.submit(
                        () -> {
                            while (!over.get()) {
                                int count =
                                        rest.call(port, clerk, meeting, null)
                                                .get("ballots")
                                                .get(0)
                                                .get("votedOnline")
                                                .asInt();
                                if (seen.isEmpty() || seen.get(seen.size() - 1) != count) {
                                    seen.add(count);
                                }
                            }
                        });
        try {
            return load.call();
        } finally {
            over.set(true);
            watching.get();
            watcher.shutdownNow();
        }
    }

    private void post(String path, Map<String, String> body) {
        rest.call(port, assembly.clerk(), path, body);
    }

    private static String of(String code) {
        return VOTES.get(Math.floorMod(code.hashCode(), VOTES.size()));
    }

    private static double[] atOnce(List<String> codes, Consumer<String> act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Double>> acts =
                    codes.stream().<Callable<Double>>map(code -> () -> millis(act, code)).toList();
            double[] taken = new double[acts.size()];
            int n = 0;
            for (Future<Double> done : people.invokeAll(acts)) {
                taken[n++] = done.get();
            }
            return taken;
        } finally {
            people.shutdownNow();
        }
    }

    private static double millis(Consumer<String> act, String code) {
        long began = System.nanoTime();
        act.accept(code);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double p95(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }
}
