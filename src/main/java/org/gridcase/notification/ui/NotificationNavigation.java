package org.gridcase.notification.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Group robots in the navigation, for administrators, and everybody's own wishes; the bell has its
 * own place in the head.
 */
@Configuration(proxyBeanMethods = false)
class NotificationNavigation {
    static final String ROBOTS = "admin/robots";
    static final String SETTINGS = "me/notifications";

    @Bean
    NavigationEntry wishesEntry(CurrentActor actor) {
        return NavigationEntry.to(SETTINGS, "notification.view.settings", VaadinIcon.BELL_O, 10)
                .in(Section.PERSONAL)
                .shownWhen(() -> actor.find().isPresent());
    }

    @Bean
    NavigationEntry robotsEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(ROBOTS, "notification.robots.nav", VaadinIcon.COMMENTS_O, 80)
                .in(Section.ADMINISTRATION)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(
                                                a ->
                                                        jurisdiction.mayAnywhere(
                                                                a, Action.ADMINISTER_ORGANISATION))
                                        .isPresent());
    }
}
