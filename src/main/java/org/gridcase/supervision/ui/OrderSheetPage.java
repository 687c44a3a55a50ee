package org.gridcase.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.gridcase.supervision.OrderRecord;
import org.gridcase.supervision.OrderState;
import org.gridcase.supervision.OrderView;

/** The order on one sheet of paper, to be printed, signed and filed. */
@Route(
        value = SupervisionNavigation.ORDERS + "/:" + OrderPage.NUMBER + "/sheet",
        autoLayout = false)
@PermitAll
class OrderSheetPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OrderParts parts;
    private final DescriptionList rows = new DescriptionList();

    OrderSheetPage(OrderParts parts) {
        this.parts = parts;
        addClassName("gc-sheet");
        rows.addClassName("gc-sheet-rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get(OrderPage.NUMBER).orElse("");
        show(parts.register().view(parts.current().get(), number));
    }

    private void show(OrderView view) {
        OrderRecord order = view.order();
        Span number = new Span(getTranslation("supervision.sheet.number", order.number()));
        number.addClassName("gc-sheet-number");
        row("about", parts.words().title(view, getLocale()) + " " + order.about().ref());
        row("place", parts.words().place(view.place(), getLocale()));
        row("step", parts.words().step(order.about(), getLocale()));
        row("unit", parts.words().unit(order.unit(), getLocale()));
        row("leader", parts.words().person(order.leader(), order.unit(), getLocale()).name());
        row("issuer", parts.words().who(order.issuer(), getLocale()));
        row("issued", full(order.issuedAt()));
        row("deadline", full(order.deadline()));
        row("words", asked(order));
        row("received", full(order.receivedAt()));
        row("answer", order.answer());
        row("answered", full(order.answeredAt()));
        row("closing", order.closingWords());
        row("closed", order.state() == OrderState.RELEASED ? full(order.closedAt()) : "");
        add(new H1(getTranslation("supervision.sheet.title")), number, rows, signatures(), print());
    }

    private String asked(OrderRecord order) {
        return order.words() == null
                ? getTranslation(
                        "supervision.order.ladderWords",
                        parts.words().step(order.about(), getLocale()))
                : order.words();
    }

    private String full(Instant at) {
        return at == null ? "" : parts.times().full(getLocale(), at);
    }

    /** Rows stay when they are empty: they are filled in by hand. */
    private void row(String name, String words) {
        Paragraph value = new Paragraph(words == null ? "" : words);
        value.addClassName("gc-words");
        rows.add(
                new DescriptionList.Term(getTranslation("supervision.order.fact." + name)),
                new DescriptionList.Description(value));
    }

    private Div signatures() {
        Div signatures =
                new Div(
                        new Span(getTranslation("supervision.sheet.signLeader")),
                        new Span(getTranslation("supervision.sheet.signIssuer")));
        signatures.addClassName("gc-sheet-signatures");
        return signatures;
    }

    private Button print() {
        Button print =
                new Button(getTranslation("supervision.sheet.print"), VaadinIcon.PRINT.create());
        print.addClassName("gc-slip-print");
        print.addClickListener(
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        return print;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.sheet.title");
    }
}
