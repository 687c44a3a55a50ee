package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.gridcase.inbox.ui.TodayPart;
import org.gridcase.organisation.Actor;
import org.gridcase.supervision.OrderFilter;
import org.gridcase.supervision.OrderFilter.Part;
import org.gridcase.supervision.OrderView;

/**
 * Supervision orders that the person has to answer, on the start page, what is due first on top.
 */
@org.springframework.stereotype.Component
class OrdersToday implements TodayPart {
    private static final int MOST = 5;

    private final OrderParts parts;

    OrdersToday(OrderParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Component> show() {
        Actor actor = parts.current().get();
        var mine = new OrderFilter(Part.TO_ANSWER, null, null, null);
        List<OrderView> orders = parts.register().page(actor, mine, null, MOST).items();
        return orders.isEmpty() ? Optional.empty() : Optional.of(new Card(orders, parts));
    }

    private static final class Card extends Div {
        Card(List<OrderView> orders, OrderParts parts) {
            addClassNames("gc-card", "gc-today-card");
            Anchor all =
                    new Anchor(
                            SupervisionNavigation.ORDERS, getTranslation("supervision.today.all"));
            all.setRouterIgnore(false);
            Div heading = new Div(new H2(getTranslation("supervision.today.title")), all);
            heading.addClassName("gc-today-card-heading");
            add(heading);
            orders.forEach(view -> add(row(view, parts)));
        }

        private Anchor row(OrderView view, OrderParts parts) {
            Span what = new Span(parts.words().title(view, getLocale()));
            what.addClassName("gc-row-what");
            Div first =
                    new Div(
                            what,
                            parts.times().left(view.order().deadline(), view.order().issuedAt()));
            first.addClassName("gc-row-first");
            Div last =
                    new Div(
                            new Span(parts.words().step(view.order().about(), getLocale())),
                            new Span(view.number()));
            last.addClassName("gc-row-last");
            Div row = new Div(first, last);
            row.addClassName("gc-row");
            row.setClassName("gc-emergency", view.urgent());
            Anchor link = new Anchor(OrderPage.to(view.number()), "");
            link.setRouterIgnore(false);
            link.addClassName("gc-row-link");
            link.add(row);
            return link;
        }
    }
}
