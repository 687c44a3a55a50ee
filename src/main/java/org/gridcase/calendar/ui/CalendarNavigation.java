package org.gridcase.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendars in the navigation, for their administrators. */
@Configuration(proxyBeanMethods = false)
class CalendarNavigation {
    static final String PATH = "admin/calendar";

    @Bean
    NavigationEntry calendarEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(PATH, "calendar.view.nav", VaadinIcon.CALENDAR, 30)
                .in(Section.ADMINISTRATION)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(
                                                a ->
                                                        jurisdiction.mayAnywhere(
                                                                a, Action.ADMINISTER_CALENDAR))
                                        .isPresent());
    }
}
