package org.gridcase.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gridcase.casework.CaseDriver;
import org.gridcase.demo.DemoTown;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.TestTown;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.Replays;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A thousand past cases run through a draft while somebody turns the pages of her inbox: the time
 * of a page with and without. Writes target/benchmark-replay.md; the command is in
 * docs/benchmarks.md.
 */
@BenchmarkTest
@Import({DemoTown.class, TestTown.class, CaseDriver.class})
class ReplayBenchmark {

    private static final Logger log = LoggerFactory.getLogger(ReplayBenchmark.class);
    private static final int CASES = Integer.getInteger("benchmark.cases", 1000);
    private static final int WARM_UP = 300;
    private static final int LOOKS = 1000;

    /** Between two looks at the inbox, as of some people at once. */
    private static final long PAUSE = 20_000_000;

    @Autowired private CaseDriver driver;
    @Autowired private WorkBoxes boxes;
    @Autowired private Replays replays;
    @Autowired private Drafts drafts;

    @Test
    void theInboxWhileAThousandPastCasesAreReplayed() throws IOException {
        for (int i = 0; i < CASES; i++) {
            closed(driver.raisedByResident("GG0201", "HQ01"));
        }
        // something to look at
        for (int i = 0; i < 50; i++) {
            driver.raisedByResident("GG0201", "HQ01");
        }
        Actor clerk = driver.town.who(Post.COMMUNITY_CLERK, "HQ");
        Actor administrator = driver.town.administrator("回放员");
        long draft = drafts.begin(administrator, "coordination", null).id();
        for (int i = 0; i < WARM_UP; i++) {
            look(clerk);
        }
        replayed(administrator, draft, clerk, CASES / 10);
        List<Double> alone = looks(clerk, LOOKS / 2);
        long began = System.nanoTime();
        double with = p95(replayed(administrator, draft, clerk, CASES));
        double seconds = (System.nanoTime() - began) / 1e9;
        // half before, half after: a machine that grows busier or warmer favours neither side
        alone.addAll(looks(clerk, LOOKS / 2));
        double without = p95(alone);
        String line =
                "| %d | %.0f | %.1f | %.2f | %.2f | %.2f |%n"
                        .formatted(CASES, seconds, CASES / seconds, without, with, with / without);
        Files.writeString(Path.of("target/benchmark-replay.md"), line);
        log.info("cases, seconds, a second, p95 ms without, with, ratio: {}", line);
    }

    /** Milliseconds of each look while so many past cases are run. */
    private List<Double> replayed(Actor administrator, long draft, Actor clerk, int cases) {
        ReplayView begun = replays.begin(administrator, draft, cases);
        List<Double> millis = looks(clerk, () -> replays.view(administrator, begun.id()).running());
        ReplayView done = replays.view(administrator, begun.id());
        assertThat(done.played()).isEqualTo(cases);
        assertThat(done.same()).isEqualTo(cases);
        return millis;
    }

    private List<Double> looks(Actor actor, int looks) {
        int[] left = {looks};
        return looks(actor, () -> left[0]-- > 0);
    }

    private List<Double> looks(Actor actor, BooleanSupplier more) {
        List<Double> millis = new ArrayList<>();
        while (more.getAsBoolean()) {
            long start = System.nanoTime();
            look(actor);
            millis.add((System.nanoTime() - start) / 1e6);
            LockSupport.parkNanos(PAUSE);
        }
        return millis;
    }

    private static double p95(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.95));
    }

    private void look(Actor actor) {
        boxes.page(actor, Box.TO_CLAIM, InboxFilter.NONE, null, 20);
        boxes.counts(actor);
    }

    private void closed(String number) {
        driver.done(number, "settle", Map.of("agreement", "双方同意本周内清理"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.done(number, "verify", Map.of("outcome", "settled", "findings", "现场已清理干净"));
        driver.done(number, "answer", Map.of("answeredBy", "phone", "words", "已处理完毕"));
    }
}
