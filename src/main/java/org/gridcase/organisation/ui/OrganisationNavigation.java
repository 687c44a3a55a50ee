package org.gridcase.organisation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.NavigationEntry;
import org.gridcase.shared.ui.NavigationEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where organisation and accounts are, for their administrators. */
@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {
    static final String PATH = "admin/organisation";
    static final String ACCOUNTS = "admin/accounts";
    static final String LEVELS = "admin/levels";
    static final String UNIT = "unit";
    static final String PERSON = "person";

    static String unit(String code) {
        return PATH + "/" + UNIT + "/" + code;
    }

    /** The accounts of those whom the words fit. */
    static String accounts(String words) {
        return ACCOUNTS + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String person(String staffId) {
        return PATH + "/" + PERSON + "/" + staffId;
    }

    @Bean
    NavigationEntry organisationEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(PATH, "organisation.view.nav", VaadinIcon.FILE_TREE, 10)
                .in(Section.ADMINISTRATION)
                .shownWhen(may(actor, jurisdiction, Action.ADMINISTER_ORGANISATION));
    }

    @Bean
    NavigationEntry accountsEntry(CurrentActor actor, Jurisdiction jurisdiction) {
        return NavigationEntry.to(ACCOUNTS, "accounts.view.nav", VaadinIcon.KEY, 15)
                .in(Section.ADMINISTRATION)
                .shownWhen(may(actor, jurisdiction, Action.ADMINISTER_ACCOUNTS));
    }

    private static BooleanSupplier may(
            CurrentActor actor, Jurisdiction jurisdiction, Action action) {
        return () -> actor.find().filter(a -> jurisdiction.mayAnywhere(a, action)).isPresent();
    }
}
