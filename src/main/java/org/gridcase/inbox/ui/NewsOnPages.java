package org.gridcase.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridcase.inbox.InboxNews;
import org.gridcase.inbox.WorkChanged;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Holding;
import org.gridcase.shared.ui.NavigationChanged;
import org.springframework.stereotype.Component;

/**
 * Tells each open page that the boxes of its person changed: numbers in the navigation and open
 * lists follow at once.
 */
@Component
class NewsOnPages implements VaadinServiceInitListener {
    private final transient InboxNews news;
    private final transient CurrentActor current;

    NewsOnPages(InboxNews news, CurrentActor current) {
        this.news = news;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // whoever signs in or out gets a new page
        event.getSource()
                .addUIInitListener(
                        init -> current.find().ifPresent(actor -> follow(init.getUI(), actor)));
    }

    private void follow(UI ui, Actor actor) {
        Set<String> audiences = Set.copyOf(actor.audiences());
        Set<String> staff = new HashSet<>(Set.of(actor.staffId()));
        actor.holdings().stream().filter(Holding::deputy).forEach(h -> staff.add(h.actingFor()));
        AtomicBoolean told = new AtomicBoolean();
        Runnable deaf =
                news.listen(
                        change -> {
                            // many changes at once are one piece of news
                            if (concerns(change, audiences, staff)
                                    && told.compareAndSet(false, true)) {
                                ui.access(
                                        () -> {
                                            told.set(false);
                                            NavigationChanged.tell(ui);
                                        });
                            }
                        });
        ui.addDetachListener(gone -> deaf.run());
    }

    private static boolean concerns(WorkChanged change, Set<String> audiences, Set<String> staff) {
        return !Collections.disjoint(change.audiences(), audiences)
                || !Collections.disjoint(change.staff(), staff);
    }
}
