package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.CardGrid;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.supervision.OrderFilter.Part;
import org.gridcase.supervision.OrderRecord;
import org.gridcase.supervision.OrderView;

/** Supervision orders as a list: columns on desks, one card a row on telephones. */
class OrderGrid extends CardGrid<OrderView> {
    private final transient OrderParts parts;
    private final Part part;

    OrderGrid(Actor actor, OrdersQuery query, OrderParts parts) {
        this.parts = parts;
        this.part = query.part();
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(view -> view.urgent() ? "emergency" : null);
        setEmptyStateComponent(
                new EmptyState(
                        VaadinIcon.GAVEL,
                        getTranslation("supervision.orders.empty"),
                        getTranslation(
                                query.narrowed()
                                        ? "supervision.orders.emptyFilter"
                                        : "supervision.orders.emptyNext")));
        addItemClickListener(click -> open(click.getItem()));
        arrange();
        var rows =
                new PagedRows<OrderView>(
                        (cursor, size) ->
                                parts.register().page(actor, query.filter(), cursor, size));
        setItems(asked -> rows.fetch(asked.getOffset(), asked.getLimit()));
    }

    @Override
    protected void columns() {
        addComponentColumn(this::number)
                .setKey("number")
                .setHeader(head("number"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(view -> parts.words().title(view, getLocale()))
                .setHeader(head("about"))
                .setTooltipGenerator(view -> parts.words().place(view.place(), getLocale()))
                .setFlexGrow(3);
        addColumn(view -> parts.words().step(view.order().about(), getLocale()))
                .setHeader(head("step"))
                .setTooltipGenerator(view -> parts.words().step(view.order().about(), getLocale()))
                .setFlexGrow(2);
        addColumn(view -> parts.words().unit(view.order().unit(), getLocale()))
                .setHeader(head("unit"))
                .setTooltipGenerator(view -> parts.words().unit(view.order().unit(), getLocale()))
                .setFlexGrow(2);
        addColumn(view -> leader(view).name())
                .setHeader(head("leader"))
                .setTooltipGenerator(view -> leader(view).standing())
                .setWidth("5.5rem")
                .setFlexGrow(0);
        addComponentColumn(this::state).setHeader(head("state")).setWidth("9.25rem").setFlexGrow(0);
        addComponentColumn(this::left).setHeader(head("left")).setWidth("11rem").setFlexGrow(0);
        addComponentColumn(view -> parts.times().moment(view.order().issuedAt()))
                .setHeader(head("issued"))
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private String head(String column) {
        return getTranslation("supervision.orders.column." + column);
    }

    private Anchor number(OrderView view) {
        Anchor link = new Anchor(OrderPage.to(view.number()), view.number());
        link.setRouterIgnore(false);
        return link;
    }

    private Person leader(OrderView view) {
        return parts.words().person(view.order().leader(), view.order().unit(), getLocale());
    }

    private Component state(OrderView view) {
        return new StateBadge(
                SupervisionWords.tone(view.order().state()),
                getTranslation(view.order().state().key()));
    }

    /** What is left to answer; afterwards when it was answered or closed. */
    private Component left(OrderView view) {
        OrderRecord order = view.order();
        if (order.state().owed()) {
            return parts.times().left(order.deadline(), order.issuedAt());
        }
        return parts.times()
                .moment(order.closedAt() == null ? order.answeredAt() : order.closedAt());
    }

    @Override
    protected Component card(OrderView view) {
        Span what = new Span(parts.words().title(view, getLocale()));
        what.addClassName("gc-row-what");
        Span where =
                new Span(
                        parts.words().unit(view.order().unit(), getLocale())
                                + " · "
                                + leader(view).name());
        Div last = new Div(new Span(view.number()), part == Part.ALL ? state(view) : new Span());
        last.addClassName("gc-row-last");
        Div first = new Div(what, left(view));
        first.addClassName("gc-row-first");
        Div card = new Div(first, where, last);
        card.addClassName("gc-row");
        return card;
    }

    private static void open(OrderView view) {
        UI.getCurrent().navigate(OrderPage.to(view.number()));
    }
}
