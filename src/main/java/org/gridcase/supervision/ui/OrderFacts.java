package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.gridcase.shared.ui.PersonChip;
import org.gridcase.supervision.OrderRecord;
import org.gridcase.supervision.OrderSubject;
import org.gridcase.supervision.OrderView;

/** What an order asks, of whom, about what and until when. */
class OrderFacts extends Section {
    private final transient OrderParts parts;
    private final DescriptionList facts = new DescriptionList();

    OrderFacts(OrderView view, OrderParts parts) {
        this.parts = parts;
        addClassName("gc-card");
        Paragraph asked = new Paragraph(asked(view));
        asked.addClassNames("gc-case-words", "gc-words");
        facts.addClassName("gc-facts");
        fill(view);
        add(asked, facts);
    }

    /** In words of the inspector, or the ladder's. */
    private String asked(OrderView view) {
        return view.order().words() == null
                ? getTranslation(
                        "supervision.order.ladderWords",
                        parts.words().step(view.order().about(), getLocale()))
                : view.order().words();
    }

    private void fill(OrderView view) {
        OrderRecord order = view.order();
        fact("about", about(view));
        fact("place", new Span(parts.words().place(view.place(), getLocale())));
        fact("step", new Span(parts.words().step(order.about(), getLocale())));
        fact("unit", new Span(parts.words().unit(order.unit(), getLocale())));
        fact(
                "leader",
                new PersonChip(parts.words().person(order.leader(), order.unit(), getLocale())));
        fact("deadline", new Span(parts.times().full(getLocale(), order.deadline())));
        fact("issuer", new Span(parts.words().who(order.issuer(), getLocale())));
        fact("issued", parts.times().moment(order.issuedAt()));
        if (order.level() > 1) {
            fact("level", new Span(getTranslation("supervision.order.level", order.level())));
        }
        linked("from", order.raisedFrom());
        linked("to", order.raisedTo());
    }

    private Component about(OrderView view) {
        OrderSubject about = view.order().about();
        String words = parts.words().title(view, getLocale()) + " " + about.ref();
        return parts.words()
                .page(about.kind(), about.ref())
                .<Component>map(
                        path -> {
                            Anchor link = new Anchor(path, words);
                            link.setRouterIgnore(false);
                            return link;
                        })
                .orElseGet(() -> new Span(words));
    }

    private void linked(String name, String number) {
        if (number != null) {
            Anchor link = new Anchor(OrderPage.to(number), number);
            link.setRouterIgnore(false);
            fact(name, link);
        }
    }

    private void fact(String name, Component value) {
        facts.add(
                new DescriptionList.Term(getTranslation("supervision.order.fact." + name)),
                new DescriptionList.Description(value));
    }
}
