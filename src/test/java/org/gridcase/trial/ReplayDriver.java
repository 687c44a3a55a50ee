package org.gridcase.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.gridcase.organisation.Actor;
import org.springframework.boot.test.context.TestComponent;

/** Runs replays in tests to their end. */
@TestComponent
public class ReplayDriver {

    private final Replays replays;
    private final ReplayRunner runner;
    private final ReplayTables tables;

    ReplayDriver(Replays replays, ReplayRunner runner, ReplayTables tables) {
        this.replays = replays;
        this.runner = runner;
        this.tables = tables;
    }

    public ReplayView replayed(Actor actor, long draft, int cases) {
        ReplayView begun = replays.begin(actor, draft, cases);
        runner.latest().join();
        return replays.view(actor, begun.id());
    }

    /**
     * Replays asked for from now on wait for their turn until this is closed, and are over then.
     */
    public Held held() {
        var gate = new CountDownLatch(1);
        runner.run(0, List.of(), new Waiting(gate));
        return () -> {
            gate.countDown();
            runner.latest().join();
        };
    }

    /** As if it had come so far. */
    public void cameTo(ReplayView replay, int played) {
        tables.add(
                replay.id(),
                new ReplayTables.Sums(played, new int[Verdict.values().length], 0, 0),
                replay.startedAt());
    }

    /** Ends the waiting. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Models that are not there before a gate opens. */
    private static final class Waiting extends HashMap<String, Map<String, String>> {
        private final transient CountDownLatch gate;

        Waiting(CountDownLatch gate) {
            this.gate = gate;
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super Map<String, String>> each) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
