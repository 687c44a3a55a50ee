package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.supervision.OrderView;
import org.gridcase.supervision.OrderView.Deed;

/** A supervision order: what is asked of whom until when, what to do next, and its story. */
@Route(SupervisionNavigation.ORDERS + "/:" + OrderPage.NUMBER)
@PermitAll
class OrderPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String NUMBER = "number";

    private final transient OrderParts parts;
    private final String requestId = UUID.randomUUID().toString();
    private String number;

    OrderPage(OrderParts parts) {
        this.parts = parts;
        addClassNames("gc-page", "gc-case", "gc-order");
    }

    static String to(String number) {
        return SupervisionNavigation.ORDERS + "/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElse("").toUpperCase(Locale.ROOT);
        show();
    }

    private void show() {
        Actor actor = parts.current().get();
        OrderView view = parts.register().view(actor, number);
        removeAll();
        Div main = new Div(new OrderFacts(view, parts));
        main.addClassName("gc-case-main");
        if (view.order().answer() != null) {
            main.add(answer(view));
        }
        add(header(actor, view), main, new OrderStoryLine(actor, view, parts));
    }

    private Header header(Actor actor, OrderView view) {
        Div title =
                new Div(
                        new H1(getTranslation("supervision.order.title", number)),
                        new StateBadge(
                                SupervisionWords.tone(view.order().state()),
                                getTranslation(view.order().state().key())));
        if (view.order().state().owed()) {
            title.add(parts.times().left(view.order().deadline(), view.order().issuedAt()));
        }
        title.addClassName("gc-case-title");
        Header header = new Header(title, deeds(actor, view), next(view));
        header.addClassNames("gc-card", "gc-case-header");
        return header;
    }

    /** What is to be done now, in a sentence. */
    private Span next(OrderView view) {
        Span next =
                new Span(
                        getTranslation(
                                "supervision.order.next." + view.order().state().name(),
                                leader(view)));
        next.addClassName("gc-muted");
        return next;
    }

    private String leader(OrderView view) {
        return parts.words().person(view.order().leader(), view.order().unit(), getLocale()).name();
    }

    private Div deeds(Actor actor, OrderView view) {
        Div deeds = new Div();
        deeds.addClassName("gc-case-menu");
        if (view.may(Deed.RECEIVE)) {
            Button receive = new Button(getTranslation("supervision.order.receive"));
            receive.setDisableOnClick(true);
            receive.addClickListener(
                    click -> {
                        parts.orders().receive(actor, number, requestId);
                        show();
                    });
            deeds.add(receive);
        }
        if (view.may(Deed.ANSWER)) {
            deeds.add(
                    main(
                            "supervision.order.answer",
                            () -> OrderDialogs.answer(actor, number, parts, this::show)));
        }
        if (view.may(Deed.JUDGE)) {
            Button refuse = new Button(getTranslation("supervision.order.refuse"));
            refuse.addClickListener(
                    click -> OrderDialogs.refuse(actor, number, parts, this::show).open());
            deeds.add(
                    refuse,
                    main(
                            "supervision.order.release",
                            () -> OrderDialogs.release(actor, number, parts, this::show)));
        }
        deeds.add(sheet());
        return deeds;
    }

    private Button main(String key, Supplier<? extends Dialog> dialog) {
        Button button = new Button(getTranslation(key), click -> dialog.get().open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Anchor sheet() {
        Anchor sheet = new Anchor(to(number) + "/sheet", "");
        sheet.setTarget(AnchorTarget.BLANK);
        Button print =
                new Button(getTranslation("supervision.order.print"), VaadinIcon.PRINT.create());
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        sheet.add(print);
        return sheet;
    }

    private Component answer(OrderView view) {
        Paragraph words = new Paragraph(view.order().answer());
        words.addClassName("gc-words");
        Section card = new Section(new H2(getTranslation("supervision.order.answerTitle")), words);
        card.addClassName("gc-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("shell.product");
    }
}
