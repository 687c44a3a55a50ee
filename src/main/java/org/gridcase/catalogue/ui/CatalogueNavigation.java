package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue in the navigation, for its administrators. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {
    static final String PATH = "admin/catalogue";

    @Bean
    NavigationEntry catalogueEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(PATH, "catalogue.view.nav", VaadinIcon.LIST_OL, 20)
                .in(Section.ADMINISTRATION)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(
                                                a ->
                                                        jurisdiction.mayEverywhere(
                                                                a, Action.ADMINISTER_CATALOGUE))
                                        .isPresent());
    }
}
