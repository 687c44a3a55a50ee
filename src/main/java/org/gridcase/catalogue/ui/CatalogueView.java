package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.CatalogueSheets;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.ActionBar;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.PageKeys;

/** The catalogue of matters for administrators: to look up, change, retire and import items. */
@Route(CatalogueNavigation.PATH)
@PermitAll
class CatalogueView extends Div implements BeforeEnterObserver {
    private final transient Catalogue catalogue;
    private final transient CatalogueSheets sheets;
    private final transient Units units;
    private final transient CurrentActor currentActor;
    private final transient Jurisdiction jurisdiction;
    private final Span count = new Span();
    private final CatalogueFilter filter;
    private final CatalogueGrid grid;

    CatalogueView(
            Catalogue catalogue,
            CatalogueSheets sheets,
            Units units,
            CurrentActor currentActor,
            Jurisdiction jurisdiction) {
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.units = units;
        this.currentActor = currentActor;
        this.jurisdiction = jurisdiction;
        filter = new CatalogueFilter(catalogue, this::show);
        grid = new CatalogueGrid(units, this::edit);
        addClassNames("gc-page", "gc-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!jurisdiction.mayEverywhere(currentActor.get(), Action.ADMINISTER_CATALOGUE)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        count.addClassName("gc-muted");
        add(new PageHeading(getTranslation("catalogue.view.title"), count), filter, grid);
        add(actions(), keys());
        show();
    }

    private ActionBar actions() {
        Button add =
                new Button(
                        getTranslation("catalogue.view.add"),
                        VaadinIcon.PLUS.create(),
                        click -> edit(null));
        Button bring =
                new Button(
                        getTranslation("catalogue.view.import"),
                        VaadinIcon.UPLOAD_ALT.create(),
                        click -> new CatalogueImport(catalogue, currentActor, this::show).open());
        return new ActionBar(add, new CatalogueDownloads(sheets, currentActor), bring);
    }

    private PageKeys keys() {
        return new PageKeys()
                .focus("/", getTranslation("catalogue.view.search"), ".gc-catalogue-search");
    }

    private void show() {
        List<MatterItem> found = filter.found();
        grid.setItems(found);
        count.setText(getTranslation("catalogue.view.count", found.size()));
    }

    private void edit(MatterItem item) {
        new ItemDialog(item, catalogue, units, currentActor, this::show).open();
    }
}
