package org.gridcase.shared.snapshot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Data read often and changed seldom, kept in memory. Whoever changes it calls {@link #changed()}
 * within the transaction: that transaction reads its own state from then on, this node reads anew
 * after the commit, other nodes when they next look at the counter.
 */
public final class Snapshot<T> {
    private final String name;
    private final Supplier<T> load;
    private final Revisions revisions;
    private final long checkEveryNanos;

    /** Changes committed by this node; a value loaded across such a commit is not kept. */
    private final AtomicLong epoch = new AtomicLong();

    private volatile Kept<T> kept;

    private record Kept<T>(T value, long revision, long epoch, long checkedAt) {}

    private static final class Uncommitted<T> {
        private T value;
    }

    Snapshot(String name, Supplier<T> load, Revisions revisions, Duration checkEvery) {
        this.name = name;
        this.load = load;
        this.revisions = revisions;
        this.checkEveryNanos = checkEvery.toNanos();
    }

    public T current() {
        Uncommitted<T> uncommitted = uncommitted();
        if (uncommitted != null) {
            if (uncommitted.value == null) {
                uncommitted.value = load.get();
            }
            return uncommitted.value;
        }
        Kept<T> now = kept;
        if (now == null || now.epoch != epoch.get()) {
            return reload();
        }
        long time = System.nanoTime();
        if (time - now.checkedAt < checkEveryNanos) {
            return now.value;
        }
        if (revisions.number(name) != now.revision) {
            return reload();
        }
        kept = new Kept<>(now.value, now.revision, now.epoch, time);
        return now.value;
    }

    /**
     * To be called after each change, inside its transaction.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public void changed() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change of " + name + " needs a transaction");
        }
        Uncommitted<T> uncommitted = uncommitted();
        if (uncommitted != null) {
            uncommitted.value = null;
            return;
        }
        revisions.count(name);
        TransactionSynchronizationManager.bindResource(this, new Uncommitted<T>());
        TransactionSynchronizationManager.registerSynchronization(new Forget());
    }

    private T reload() {
        long before = epoch.get();
        // The counter first: rows newer than it only cause one reload too many
        long revision = revisions.number(name);
        T value = load.get();
        kept = new Kept<>(value, revision, before, System.nanoTime());
        return value;
    }

    @SuppressWarnings("unchecked")
    private Uncommitted<T> uncommitted() {
        return (Uncommitted<T>) TransactionSynchronizationManager.getResource(this);
    }

    private final class Forget implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Snapshot.this, new Uncommitted<T>());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
            epoch.incrementAndGet();
        }
    }
}
