package org.gridcase.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.ui.PageKeys;

/** The ledger (台账) of a unit as a list or on the map; its address says what is shown. */
@Route(LedgerNavigation.PATH)
@RouteAlias(LedgerNavigation.MAP)
@PermitAll
class LedgerView extends Div implements BeforeEnterObserver {
    private final transient CurrentActor currentActor;
    private final transient Jurisdiction jurisdiction;
    private final transient LedgerParts parts;
    private final LedgerFilterBar filters;
    private final Div heading = new Div();
    private final Div content = new Div();

    LedgerView(CurrentActor currentActor, Jurisdiction jurisdiction, LedgerParts parts) {
        this.currentActor = currentActor;
        this.jurisdiction = jurisdiction;
        this.parts = parts;
        filters = new LedgerFilterBar(parts.catalogue(), this::go);
        addClassNames("gc-page", "gc-fill", "gc-ledger");
        content.addClassName("gc-fill-rest");
        add(heading, filters, content, keys());
    }

    private PageKeys keys() {
        return new PageKeys()
                .focus("/", getTranslation("casework.ledger.search"), ".gc-ledger-search")
                .on(
                        PageKeys.NEXT,
                        getTranslation("casework.ledger.next"),
                        () -> list(g -> g.move(1)))
                .on(
                        PageKeys.PREVIOUS,
                        getTranslation("casework.ledger.previous"),
                        () -> list(g -> g.move(-1)))
                .on(
                        PageKeys.OPEN,
                        getTranslation("casework.ledger.openCase"),
                        () -> list(LedgerGrid::openMarked));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.get();
        LedgerQuery asked =
                LedgerQuery.of(
                        LedgerNavigation.MAP.equals(event.getLocation().getPath()),
                        event.getLocation().getQueryParameters());
        String unit =
                asked.unit() == null
                        ? parts.ledger().units(actor).stream().findFirst().orElse(null)
                        : asked.unit();
        if (unit == null || !jurisdiction.may(actor, Action.SEE_CASE, unit)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(actor, asked.in(unit));
    }

    private void show(Actor actor, LedgerQuery query) {
        filters.show(query);
        heading.removeAll();
        heading.add(new LedgerHeading(actor, query, parts, this::go));
        content.removeAll();
        content.add(
                query.map()
                        ? new LedgerMap(actor, query, parts, this::go)
                        : new LedgerGrid(new LedgerRows(actor, query, parts), parts));
    }

    private void list(Consumer<LedgerGrid> act) {
        content.getChildren()
                .filter(LedgerGrid.class::isInstance)
                .map(LedgerGrid.class::cast)
                .forEach(act);
    }

    private void go(LedgerQuery query) {
        UI.getCurrent().navigate(query.page(), query.parameters());
    }
}
