package org.gridcase.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gridcase.deliberation.AssemblyOfResidents;
import org.gridcase.deliberation.DeliberationTest;
import org.gridcase.deliberation.SignedVoter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * An assembly of 3,053 people in 1,083 households signs in and votes on line, through the services,
 * each resident's code checked before. Report: seconds, errors, p95 as a ratio to one voter's
 * alone. {@code ./mvnw test -Dtest=AssemblyBenchmark -Dsurefire.excludedGroups=}, on MySQL with
 * GRIDCASE_TEST_MYSQL.
 */
@Tag("benchmark")
@DeliberationTest
@Import(AssemblyOfResidents.class)
class AssemblyBenchmark {

    private static final Logger log = LoggerFactory.getLogger(AssemblyBenchmark.class);

    private static final int THREADS = 16;
    private static final int ALONE = 200;

    @Autowired private AssemblyOfResidents assembly;

    @Test
    void signsInAndVotesWithinAMinute() throws Exception {
        List<SignedVoter> voters = new ArrayList<>(assembly.called("SD", 3053, 1083));
        Collections.shuffle(voters, new java.util.Random(59));
        double[] joinedAlone = oneByOne(voters.subList(0, ALONE), assembly::joins);
        long began = System.nanoTime();
        double[] joined = atOnce(voters.subList(ALONE, voters.size()), assembly::joins);
        double signIn = seconds(began);
        assembly.opensTheVote();
        double[] votedAlone = oneByOne(voters.subList(0, ALONE), assembly::votes);
        began = System.nanoTime();
        double[] voted = atOnce(voters.subList(ALONE, voters.size()), assembly::votes);
        double vote = seconds(began);
        int counted = assembly.counted();

        log.info(
                "assembly: {}",
                ("%d people; sign-in %.1f s (p95 %.1f ms, %.1f times one alone), vote %.1f s (p95"
                                + " %.1f ms, %.1f times one alone), %d counted")
                        .formatted(
                                voters.size(),
                                signIn,
                                p95(joined),
                                p95(joined) / p95(joinedAlone),
                                vote,
                                p95(voted),
                                p95(voted) / p95(votedAlone),
                                counted));
        assertThat(counted).isEqualTo(3053);
        assertThat(signIn + vote).as("seconds for signing in and voting").isLessThan(60);
    }

    private static double[] oneByOne(List<SignedVoter> voters, Consumer<SignedVoter> act) {
        return voters.stream().mapToDouble(voter -> millis(act, voter)).toArray();
    }

    private static double[] atOnce(List<SignedVoter> voters, Consumer<SignedVoter> act)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Double>> acts =
                    voters.stream()
                            .<Callable<Double>>map(voter -> () -> millis(act, voter))
                            .toList();
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

    private static double millis(Consumer<SignedVoter> act, SignedVoter voter) {
        long began = System.nanoTime();
        act.accept(voter);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double p95(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }
}
