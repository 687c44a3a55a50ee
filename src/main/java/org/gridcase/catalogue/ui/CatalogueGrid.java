package org.gridcase.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.CardGrid;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The items of the catalogue, one a row; a click opens one. */
class CatalogueGrid extends CardGrid<MatterItem> {
    private final transient Units units;
    private final transient Consumer<MatterItem> open;

    CatalogueGrid(Units units, Consumer<MatterItem> open) {
        this.units = units;
        this.open = open;
        addClassName("gc-fill-rest");
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(item -> item.path() == HandlingPath.EMERGENCY ? "emergency" : null);
        setEmptyStateComponent(
                new EmptyState(
                        VaadinIcon.LIST_OL,
                        getTranslation("catalogue.view.empty"),
                        getTranslation("catalogue.view.emptyNext")));
        arrange();
    }

    @Override
    protected void columns() {
        addColumn(MatterItem::code).setHeader(say("code")).setWidth("7rem").setFlexGrow(0);
        addComponentColumn(this::name).setHeader(say("name")).setFlexGrow(3).setKey("name");
        addColumn(this::category)
                .setHeader(say("category"))
                .setTooltipGenerator(this::category)
                .setFlexGrow(2);
        addColumn(item -> getTranslation(item.path().key()))
                .setHeader(say("path"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(this::department)
                .setHeader(say("department"))
                .setTooltipGenerator(this::department)
                .setFlexGrow(2);
        addColumn(this::limits)
                .setHeader(say("limits"))
                .setTooltipGenerator(this::limits)
                .setFlexGrow(2);
        addComponentColumn(this::state).setHeader(say("state")).setWidth("7rem").setFlexGrow(0);
    }

    @Override
    protected Component card(MatterItem item) {
        Div first = new Div(name(item), new Span(getTranslation(item.path().key())));
        first.addClassName("gc-row-first");
        Span category = new Span(category(item));
        category.addClassName("gc-row-what");
        Div last = new Div(new Span(item.code() + " · " + department(item)), state(item));
        last.addClassName("gc-row-last");
        Div card = new Div(first, category, last);
        card.addClassName("gc-row");
        return card;
    }

    private String category(MatterItem item) {
        return item.category(getLocale()) + " / " + item.subcategory(getLocale());
    }

    private String say(String field) {
        return getTranslation("catalogue.item." + field);
    }

    /** A button, so that the keyboard reaches it. */
    private NativeButton name(MatterItem item) {
        NativeButton name = new NativeButton(item.name(getLocale()));
        name.addClassName("gc-link");
        name.addClickListener(click -> open.accept(item));
        return name;
    }

    private String department(MatterItem item) {
        return units.find(item.department()).map(unit -> unit.name(getLocale())).orElse("");
    }

    /** The limits this item sets itself; the others are those of the place. */
    private String limits(MatterItem item) {
        return item.limits().entrySet().stream()
                .map(
                        limit ->
                                getTranslation("catalogue.limit." + limit.getKey())
                                        + " "
                                        + getTranslation(
                                                limit.getValue().unit().key(),
                                                limit.getValue().amount()))
                .sorted()
                .collect(Collectors.joining(getTranslation("catalogue.view.and")));
    }

    private StateBadge state(MatterItem item) {
        return item.active()
                ? new StateBadge(Tone.GOOD, getTranslation("catalogue.item.inUse"))
                : new StateBadge(Tone.PAUSED, getTranslation("catalogue.item.retired"));
    }
}
