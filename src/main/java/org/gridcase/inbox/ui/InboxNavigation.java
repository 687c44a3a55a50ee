package org.gridcase.inbox.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.inbox.BoxCounts;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the inbox in the navigation. */
@Configuration(proxyBeanMethods = false)
class InboxNavigation {

    @Bean
    NavigationEntry todayEntry() {
        return NavigationEntry.to("", "inbox.today.nav", VaadinIcon.SUN_O, 0)
                .onPhone(1, "inbox.today.nav");
    }

    /** Everyone with a post has boxes. */
    @Bean
    NavigationEntry inboxEntry(CurrentActor current, WorkBoxes boxes) {
        return NavigationEntry.to("inbox", "inbox.nav", VaadinIcon.INBOX, 10)
                .onPhone(2, "inbox.nav.short")
                .shownWhen(() -> current.find().filter(InboxNavigation::works).isPresent())
                .counting(() -> current.find().map(actor -> waiting(actor, boxes)).orElse(0));
    }

    private static boolean works(Actor actor) {
        return !actor.holdings().isEmpty();
    }

    private static int waiting(Actor actor, WorkBoxes boxes) {
        BoxCounts counts = boxes.counts(actor);
        return counts.toClaim() + counts.mine();
    }
}
