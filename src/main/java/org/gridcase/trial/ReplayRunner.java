package org.gridcase.trial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.gridcase.shared.Transactions;
import org.gridcase.trial.ReplayView.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Replays run one after the other on a thread of their own, in small batches, and rest as long as
 * they worked: people at their inbox come first.
 */
@Component
class ReplayRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReplayRunner.class);
    private static final int BATCH = 10;

    private final PaperTowns towns;
    private final PastCases pastCases;
    private final ReplayTables tables;
    private final Transactions transactions;
    private final Clock clock;
    private final double rest;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread made = new Thread(work, "replay");
                        made.setDaemon(true);
                        made.setPriority(Thread.MIN_PRIORITY);
                        return made;
                    });
    private volatile CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

    /**
     * @param rest how long to rest after each case, as a multiple of the time it took
     */
    ReplayRunner(
            PaperTowns towns,
            PastCases pastCases,
            ReplayTables tables,
            Transactions transactions,
            Clock clock,
            @Value("${gridcase.trial.rest:1}") double rest) {
        this.towns = towns;
        this.pastCases = pastCases;
        this.tables = tables;
        this.transactions = transactions;
        this.clock = clock;
        this.rest = rest;
    }

    void run(long id, List<String> numbers, Map<String, Map<String, String>> models) {
        latest = CompletableFuture.runAsync(() -> all(id, numbers, models), thread);
    }

    /** Done when the replay begun last is. */
    CompletableFuture<Void> latest() {
        return latest;
    }

    private void all(long id, List<String> numbers, Map<String, Map<String, String>> models) {
        State how = State.DONE;
        try (Replayer replayer = new Replayer(towns, models)) {
            for (int from = 0; from < numbers.size(); from += BATCH) {
                int to = Math.min(from + BATCH, numbers.size());
                if (!batch(id, from, numbers.subList(from, to), replayer)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            log.warn("Replay {} failed", id, e);
            how = State.BROKEN_OFF;
        }
        State ended = how;
        transactions.run(
                () -> {
                    tables.end(id, ended, clock.instant());
                });
    }

    /**
     * @return false when it was cancelled
     */
    private boolean batch(long id, int from, List<String> numbers, Replayer replayer) {
        int[] verdicts = new int[Verdict.values().length];
        long before = 0;
        long after = 0;
        List<PastCase> past = pastCases.read(numbers);
        List<ReplayedCase> played = new ArrayList<>();
        for (PastCase one : past) {
            long began = System.nanoTime();
            ReplayedCase result = replayer.play(one);
            played.add(result);
            verdicts[result.verdict().ordinal()]++;
            before += result.lateBefore();
            after += result.lateAfter();
            LockSupport.parkNanos((long) ((System.nanoTime() - began) * rest));
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the program stops");
            }
        }
        var sums = new ReplayTables.Sums(played.size(), verdicts, (int) before, (int) after);
        return transactions.run(
                () -> {
                    if (!tables.add(id, sums, clock.instant())) {
                        return false;
                    }
                    for (int i = 0; i < played.size(); i++) {
                        tables.put(id, from + i, played.get(i));
                    }
                    return true;
                });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
