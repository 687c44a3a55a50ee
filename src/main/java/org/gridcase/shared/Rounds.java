package org.gridcase.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that every node repeats every few seconds on a thread of its own, such as carrying what
 * waits to be carried. Unlike a {@link org.gridcase.shared.schedule.Chore} it belongs to no hour
 * and to no single node; whoever writes it sees to it that two nodes do not get in each other's
 * way.
 */
public final class Rounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final Duration every;
    private final Runnable round;
    private final AtomicBoolean woken = new AtomicBoolean();
    private ScheduledExecutorService thread;

    /**
     * @param every pause between two rounds; zero: they never begin, as in most tests
     */
    public Rounds(String name, Duration every, Runnable round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** There is something to do now: the next round begins at once. */
    public synchronized void wake() {
        if (isRunning() && woken.compareAndSet(false, true)) {
            thread.execute(this::once);
        }
    }

    private void once() {
        woken.set(false);
        try {
            round.run();
        } catch (RuntimeException failure) {
            // the next round tries again; whoever needs to know is told by what is left undone
            log.warn("Round of {} failed", name, failure);
        }
    }

    @Override
    public synchronized void start() {
        if (every.isZero() || isRunning()) {
            return;
        }
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread made = new Thread(work, name);
                            made.setDaemon(true);
                            return made;
                        });
        thread.scheduleWithFixedDelay(
                this::once, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round under way is finished, or left to the lease of what it had taken. */
    @Override
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (this) {
            stopping = thread;
            thread = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            stopping.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
