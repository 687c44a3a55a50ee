package org.gridcase.notification.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.notification.NotificationsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the open pages of this node that somebody's bell changed, after the commit. */
@Component
class BellNews {
    private static final Logger log = LoggerFactory.getLogger(BellNews.class);

    private record Listening(String staffId, UI ui, Runnable told) {}

    private final Map<Object, Listening> pages = new ConcurrentHashMap<>();

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
        pages.values().stream()
                .filter(page -> change.staff().contains(page.staffId()))
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
