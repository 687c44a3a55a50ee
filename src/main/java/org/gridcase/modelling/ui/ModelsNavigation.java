package org.gridcase.modelling.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models in the navigation, for their administrators. */
@Configuration(proxyBeanMethods = false)
class ModelsNavigation {
    static final String PATH = "models";

    /** In place of an id: the version before the other one. */
    static final String BEFORE = "before";

    static String process(String key) {
        return PATH + "/" + key;
    }

    static String draft(long id) {
        return PATH + "/drafts/" + id;
    }

    static String running(String process) {
        return PATH + "/" + process + "/running";
    }

    /** Of the version that is live and the one before it. */
    static String differences(String process) {
        return PATH + "/" + process + "/difference";
    }

    /** Of a version and the one before it. */
    static String upTo(String process, long release) {
        return difference(process, BEFORE, String.valueOf(release));
    }

    /** Of two versions or drafts, by id. */
    static String difference(String process, String from, String to) {
        return differences(process) + "/" + from + "/" + to;
    }

    static String stuck(String number) {
        return number.isEmpty() ? PATH + "/stuck" : PATH + "/stuck/" + number;
    }

    static String migration(long id) {
        return PATH + "/migrations/" + id;
    }

    @Bean
    NavigationEntry modelsEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(PATH, "modelling.view.nav", VaadinIcon.SITEMAP, 25)
                .in(Section.ADMINISTRATION)
                .shownWhen(
                        () ->
                                actor.find()
                                        .filter(
                                                a ->
                                                        jurisdiction.mayEverywhere(
                                                                a, Action.ADMINISTER_MODELS))
                                        .isPresent());
    }
}
