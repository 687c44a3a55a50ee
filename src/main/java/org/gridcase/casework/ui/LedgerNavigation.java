package org.gridcase.casework.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.casework.CaseLedger;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger in the navigation, for whoever may open one. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
    static final String PATH = "cases";
    static final String MAP = "map";

    @Bean
    NavigationEntry ledgerEntry(CurrentActor actor, CaseLedger ledger) {
        return NavigationEntry.to(PATH, "casework.ledger.nav", VaadinIcon.ARCHIVE, 3)
                .shownWhen(() -> hasLedger(actor, ledger));
    }

    @Bean
    NavigationEntry mapEntry(CurrentActor actor, CaseLedger ledger) {
        return NavigationEntry.to(MAP, "casework.ledger.nav.map", VaadinIcon.MAP_MARKER, 4)
                .onPhone(4, "casework.ledger.nav.map")
                .shownWhen(() -> hasLedger(actor, ledger));
    }

    private static boolean hasLedger(CurrentActor actor, CaseLedger ledger) {
        return actor.find().filter(a -> !ledger.units(a).isEmpty()).isPresent();
    }
}
