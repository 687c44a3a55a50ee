package org.gridcase.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.gridcase.organisation.UnitView;
import org.gridcase.shared.ui.PageHeading;

/** The tree of units, or what was found by the name of a unit or a person. */
class UnitTreeList extends Div {
    private final transient OrganisationParts parts;
    private final TextField search = new TextField();
    private final TreeGrid<UnitView> tree = new TreeGrid<>();
    private final FoundList found;
    private transient String chosen;

    UnitTreeList(OrganisationParts parts) {
        this.parts = parts;
        this.found = new FoundList(parts);
        addClassName("gc-organisation-list");
        search.setPlaceholder(getTranslation("organisation.view.searchHint"));
        search.setAriaLabel(getTranslation("organisation.view.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("gc-organisation-search");
        search.addValueChangeListener(change -> find(change.getValue().strip()));
        tree.addHierarchyColumn(unit -> unit.name(getLocale())).setFlexGrow(1);
        tree.addThemeNames("no-border", "compact");
        tree.getElement().setAttribute("aria-label", getTranslation("organisation.view.title"));
        tree.addSelectionListener(
                picked -> {
                    if (picked.isFromClient()) {
                        picked.getFirstSelectedItem().ifPresent(this::open);
                    }
                });
        add(heading(), search, tree, found);
        reload();
        find("");
    }

    private Div heading() {
        Anchor levels =
                new Anchor(
                        OrganisationNavigation.LEVELS, getTranslation("organisation.levels.title"));
        levels.setRouterIgnore(false);
        levels.addClassName("gc-small");
        return new PageHeading(getTranslation("organisation.view.title"), levels);
    }

    /** Reads the units anew and unfolds the tree to the chosen one. */
    void reload() {
        List<UnitView> tops = parts.tops();
        tree.setItems(tops, unit -> parts.below(unit.code()));
        tree.expand(tops);
        String again = chosen;
        chosen = null;
        choose(again);
    }

    /** Marks the unit that is shown beside; null for none. */
    void choose(String code) {
        if (code == null) {
            tree.deselectAll();
        } else if (!code.equals(chosen)) {
            parts.units()
                    .find(code)
                    .ifPresent(
                            unit -> {
                                tree.expand(parts.units().upwards(code).stream().skip(1).toList());
                                tree.select(unit);
                            });
        }
        chosen = code;
    }

    TextField search() {
        return search;
    }

    private void open(UnitView unit) {
        chosen = unit.code();
        UI.getCurrent().navigate(OrganisationNavigation.unit(unit.code()));
    }

    private void find(String words) {
        tree.setVisible(words.isEmpty());
        found.setVisible(!words.isEmpty());
        if (!words.isEmpty()) {
            found.show(words);
        }
    }
}
