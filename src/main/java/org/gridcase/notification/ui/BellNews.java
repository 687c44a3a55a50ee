package org.gridcase.notification.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.notification.NotificationsChanged;
import org.gridcase.shared.news.NewsAbroad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that somebody's bell changed, after the commit: those of this node at once,
 * those of other nodes within about a second.
 */
@Component
class BellNews {
    private static final Logger log = LoggerFactory.getLogger(BellNews.class);

    private record Listening(String staffId, UI ui, Runnable told) {}

    private static final String TOPIC = "bell";

    private final NewsAbroad abroad;
    private final Map<Object, Listening> pages = new ConcurrentHashMap<>();

    BellNews(NewsAbroad abroad) {
        this.abroad = abroad;
        abroad.hear(TOPIC, String[].class, staff -> ring(Set.of(staff)));
    }

    /**
     * Calls back with the page's lock held.
     *
     * @return stops listening
     */
    Runnable listen(String staffId, UI ui, Runnable told) {
        Object key = new Object();
        pages.put(key, new Listening(staffId, ui, told));
        return () -> pages.remove(key);
    }

    @TransactionalEventListener
    void changed(NotificationsChanged change) {
        if (!change.staff().isEmpty()) {
            abroad.tell(TOPIC, change.staff());
            ring(change.staff());
        }
    }

    private void ring(Set<String> staff) {
        pages.values().stream()
                .filter(page -> staff.contains(page.staffId()))
                .forEach(BellNews::tell);
    }

    private static void tell(Listening page) {
        try {
            // queued when the page is busy: whoever committed waits for nobody's page
            page.ui().access(page.told()::run);
        } catch (RuntimeException gone) {
            log.debug("A page could not be told", gone);
        }
    }
}
