package org.gridcase.supervision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.NavigationChanged;
import org.gridcase.shared.ui.PageHeading;
import org.gridcase.shared.ui.SearchField;
import org.gridcase.supervision.OrderFilter.Part;
import org.gridcase.supervision.OrderState;

/** The register of supervision orders (督办台账): what waits for the person first. */
@Route(SupervisionNavigation.ORDERS)
@PermitAll
class OrdersView extends Div implements BeforeEnterObserver {
    private final transient OrderParts parts;
    private final SearchField text = new SearchField();
    private final Select<OrderState> state = new Select<>();
    private final Div heading = new Div();
    private final Div content = new Div();
    private transient OrdersQuery query;

    OrdersView(OrderParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-fill", "gc-orders");
        content.addClassName("gc-fill-rest");
        add(heading, filters(), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = parts.current().get();
        if (!parts.register().open(actor)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        OrdersQuery asked = OrdersQuery.of(event.getLocation().getQueryParameters());
        int toAnswer = parts.register().toAnswer(actor);
        int toJudge = parts.register().toJudge(actor);
        Part first = toAnswer > 0 ? Part.TO_ANSWER : toJudge > 0 ? Part.TO_JUDGE : Part.ALL;
        query = asked.part() == null ? asked.in(first) : asked;
        text.show(query.text());
        state.setValue(query.state());
        state.setVisible(query.part() == Part.ALL);
        heading.removeAll();
        heading.add(
                new PageHeading(
                        getTranslation("supervision.orders.title"), parts(toAnswer, toJudge)));
        show(actor);
    }

    private void show(Actor actor) {
        content.removeAll();
        content.add(new OrderGrid(actor, query, parts));
    }

    private Div filters() {
        text.setLabel(getTranslation("supervision.orders.text"));
        text.setPlaceholder(getTranslation("supervision.orders.textHint"));
        state.setLabel(getTranslation("supervision.orders.state"));
        state.setItems(OrderState.values());
        String all = getTranslation("supervision.orders.all");
        state.setItemLabelGenerator(one -> one == null ? all : getTranslation(one.key()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(all);
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(text, state);
        filters.addClassName("gc-filters");
        return filters;
    }

    private Span parts(int toAnswer, int toJudge) {
        Span toggle = new Span();
        toggle.addClassName("gc-toggle");
        toggle.getElement().setAttribute("role", "group");
        Actor actor = parts.current().get();
        if (toAnswer > 0 || SupervisionNavigation.answers(parts, actor)) {
            toggle.add(part(Part.TO_ANSWER, "supervision.orders.toAnswer", toAnswer));
        }
        if (toJudge > 0 || SupervisionNavigation.judges(parts, actor)) {
            toggle.add(part(Part.TO_JUDGE, "supervision.orders.toJudge", toJudge));
        }
        toggle.add(part(Part.ALL, "supervision.orders.all", 0));
        return toggle;
    }

    private Button part(Part part, String key, int waiting) {
        String word = getTranslation(key);
        Button button = new Button(waiting > 0 ? word + " " + waiting : word);
        button.addClickListener(click -> go(query.in(part)));
        boolean shown = query.part() == part;
        button.getElement().setAttribute("aria-pressed", String.valueOf(shown));
        if (!shown) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return button;
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            go(new OrdersQuery(query.part(), state.getValue(), query.unit(), text.words()));
        }
    }

    private void go(OrdersQuery to) {
        UI.getCurrent().navigate(SupervisionNavigation.ORDERS, to.parameters());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var news =
                ComponentUtil.addListener(
                        attached.getUI(),
                        NavigationChanged.class,
                        arrived -> show(parts.current().get()));
        addDetachListener(
                detach -> {
                    news.remove();
                    detach.unregisterListener();
                });
    }
}
