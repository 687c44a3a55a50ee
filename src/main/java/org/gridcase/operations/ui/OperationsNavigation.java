package org.gridcase.operations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.operations.Incidents;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operations in the navigation, with the number of open incidents. */
@Configuration(proxyBeanMethods = false)
class OperationsNavigation {
    static final String PATH = "operations";

    @Bean
    NavigationEntry operationsEntry(
            CurrentActor actor, Jurisdiction jurisdiction, Incidents incidents) {
        return NavigationEntry.to(PATH, "operations.view.nav", VaadinIcon.WRENCH, 90)
                .in(Section.ADMINISTRATION)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(
                                                a ->
                                                        jurisdiction.mayEverywhere(
                                                                a, Action.SEE_OPERATIONS))
                                        .isPresent())
                .counting(() -> actor.find().map(incidents::count).orElse(0));
    }
}
