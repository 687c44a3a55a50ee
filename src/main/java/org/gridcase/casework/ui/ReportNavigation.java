package org.gridcase.casework.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The report page in the navigation, for whoever may report somewhere. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {
    static final String PATH = "report";

    @Bean
    NavigationEntry reportEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(PATH, "casework.report.nav", VaadinIcon.PLUS_CIRCLE_O, 2)
                .onPhone(3, "casework.report.nav")
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(a -> jurisdiction.mayAnywhere(a, Action.REPORT))
                                        .isPresent());
    }
}
