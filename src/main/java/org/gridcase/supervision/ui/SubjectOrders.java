package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.supervision.OrderView;

/** Supervision orders on the page of what they are about, and the way to issue one there. */
@org.springframework.stereotype.Component
public class SubjectOrders {

    private final OrderParts parts;

    SubjectOrders(OrderParts parts) {
        this.parts = parts;
    }

    /** Its orders that the person may see, the newest first; empty when there are none. */
    public Optional<Component> show(Actor actor, String ref) {
        List<OrderView> orders = parts.register().about(actor, ref);
        return orders.isEmpty() ? Optional.empty() : Optional.of(new Orders(orders, parts));
    }

    /** Whether the person may issue an order to somebody. */
    public boolean mayIssue(Actor actor, String unit) {
        return parts.jurisdiction().may(actor, Action.ORDER, unit);
    }

    /**
     * The dialog that issues an order.
     *
     * @param workItem the step it is about, null for the whole subject
     * @param unit whose head is proposed as addressee
     */
    public Dialog issue(Actor actor, String ref, Long workItem, String unit, Runnable done) {
        return new OrderIssueDialog(actor, ref, workItem, unit, parts, done);
    }

    private static final class Orders extends Section {
        Orders(List<OrderView> orders, OrderParts parts) {
            addClassNames("gc-card", "gc-subject-orders");
            UnorderedList list = new UnorderedList();
            list.addClassName("gc-case-now");
            orders.forEach(view -> list.add(line(view, parts)));
            add(new H2(getTranslation("supervision.orders.title")), list);
        }

        private ListItem line(OrderView view, OrderParts parts) {
            Anchor number = new Anchor(OrderPage.to(view.number()), view.number());
            number.setRouterIgnore(false);
            ListItem line =
                    new ListItem(
                            number,
                            new StateBadge(
                                    SupervisionWords.tone(view.order().state()),
                                    getTranslation(view.order().state().key())),
                            new Span(parts.words().unit(view.order().unit(), getLocale())),
                            new Span(
                                    parts.words()
                                            .person(
                                                    view.order().leader(),
                                                    view.order().unit(),
                                                    getLocale())
                                            .name()));
            if (view.order().state().owed()) {
                line.add(parts.times().left(view.order().deadline(), view.order().issuedAt()));
            }
            return line;
        }
    }
}
