package org.gridcase.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.gridcase.shared.news.NewsAbroad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages of this node that boxes changed, after the commit and on a thread of its own, so
 * that whoever reports back waits for nobody's page. {@link NewsAbroad} brings what happened on
 * other nodes. News may be lost with a node; pages read everything anew when they are opened.
 */
@Component
public class InboxNews implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(InboxNews.class);

    private static final String TOPIC = "work";

    private final NewsAbroad abroad;
    private final Set<Consumer<WorkChanged>> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "inbox-news");
                        thread.setDaemon(true);
                        return thread;
                    });

    InboxNews(NewsAbroad abroad) {
        this.abroad = abroad;
        abroad.hear(TOPIC, WorkChanged.class, this::changed);
    }

    /**
     * Hears of every change from now on.
     *
     * @return stops listening
     */
    public Runnable listen(Consumer<WorkChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener
    void committed(WorkChanged change) {
        abroad.tell(TOPIC, change);
        changed(change);
    }

    private void changed(WorkChanged change) {
        if (!listeners.isEmpty()) {
            teller.execute(() -> listeners.forEach(listener -> tell(listener, change)));
        }
    }

    /** Waits until everything committed so far was told; for tests and orderly ends. */
    public void toldBy(Duration limit) {
        try {
            teller.submit(() -> {}).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException notTold) {
            throw new IllegalStateException("News not told", notTold);
        }
    }

    private static void tell(Consumer<WorkChanged> listener, WorkChanged change) {
        try {
            listener.accept(change);
        } catch (RuntimeException pageGone) {
            LOG.debug("A page could not be told of a change", pageGone);
        }
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }
}
