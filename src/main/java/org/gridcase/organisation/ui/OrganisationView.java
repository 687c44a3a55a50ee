package org.gridcase.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.gridcase.organisation.Action;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.PageKeys;
import org.gridcase.shared.ui.SplitView;

/**
 * The organisation for its administrators: the tree of units on the left, one unit or one person
 * with posts and deputies on the right. What is shown stands in the address.
 */
@Route(OrganisationNavigation.PATH + "/:kind?/:id?")
@PermitAll
class OrganisationView extends Div implements BeforeEnterObserver {
    private final transient OrganisationParts parts;
    private UnitTreeList list;
    private SplitView split;
    private String kind = "";
    private String id = "";

    OrganisationView(OrganisationParts parts) {
        this.parts = parts;
        addClassName("gc-organisation");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!parts.jurisdiction().mayAnywhere(parts.actor(), Action.ADMINISTER_ORGANISATION)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (split == null) {
            list = new UnitTreeList(parts);
            split = new SplitView(list, nothingChosen(), () -> go(OrganisationNavigation.PATH));
            add(split, keys());
        }
        kind = event.getRouteParameters().get("kind").orElse("");
        id = event.getRouteParameters().get("id").orElse("");
        if (!show()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** False when there is nothing of that name for this person. */
    private boolean show() {
        list.choose(kind.equals(OrganisationNavigation.UNIT) ? id : null);
        if (id.isEmpty()) {
            split.close();
            return kind.isEmpty();
        }
        Optional<Component> panel = panel();
        panel.ifPresent(split::open);
        return panel.isPresent();
    }

    private Optional<Component> panel() {
        return switch (kind) {
            case OrganisationNavigation.UNIT ->
                    parts.units()
                            .find(id)
                            .filter(unit -> parts.administers(unit.code()))
                            .map(unit -> new UnitPanel(unit, parts, this::changed));
            case OrganisationNavigation.PERSON ->
                    parts.staff()
                            .find(id)
                            .map(person -> new PersonPanel(person, parts, this::changed));
            default -> Optional.empty();
        };
    }

    /** Shows what is now: the tree anew, and what is at the address. */
    private void changed(String address) {
        list.reload();
        if (UI.getCurrent().getInternals().getActiveViewLocation().getPath().equals(address)) {
            show(); // going where one is already would do nothing
        } else {
            go(address);
        }
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }

    private EmptyState nothingChosen() {
        return new EmptyState(
                VaadinIcon.FILE_TREE,
                getTranslation("organisation.view.none"),
                getTranslation("organisation.view.noneNext"));
    }

    private PageKeys keys() {
        return new PageKeys()
                .focus("/", getTranslation("organisation.view.search"), ".gc-organisation-search");
    }
}
