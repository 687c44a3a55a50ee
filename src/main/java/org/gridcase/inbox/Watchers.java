package org.gridcase.inbox;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridcase.audit.By;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Everybody who watches work items; a provider, because watchers need the inbox themselves. */
@Component
class Watchers {

    private final Supplier<List<WorkWatcher>> watchers;
    private final Clock clock;

    Watchers(ObjectProvider<WorkWatcher> watchers, Clock clock) {
        this.watchers = SingletonSupplier.of(() -> watchers.orderedStream().toList());
        this.clock = clock;
    }

    void offered(WorkOffered offered) {
        tell(watcher -> watcher.offered(offered));
    }

    void taken(WorkItem item) {
        tell(w -> w.taken(item.getId(), item.assignee(), item.unit(), clock.instant()));
    }

    void putBack(WorkItem item) {
        tell(watcher -> watcher.putBack(item.getId(), clock.instant()));
    }

    void done(WorkItem item, By by) {
        tell(w -> w.done(item.getId(), item.outcome(), by, item.endedAt()));
    }

    void withdrawn(WorkItem item) {
        tell(watcher -> watcher.withdrawn(item.getId(), item.endedAt()));
    }

    void movedAway(WorkItem item) {
        tell(watcher -> watcher.movedAway(item.getId(), item.endedAt()));
    }

    void renamed(WorkItem item) {
        tell(w -> w.renamed(item.getId(), item.step(), item.stepName(), item.stepNameEn()));
    }

    private void tell(Consumer<WorkWatcher> what) {
        watchers.get().forEach(what);
    }
}
