package org.gridcase.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.Element;

/**
 * A person by name with unit and post; where a number is known, a click shows how to reach them.
 */
public class PersonChip extends Composite<Span> {

    public PersonChip(Person person) {
        if (person.phone() == null) {
            Span plain = new Span(new Span(person.name()));
            addStanding(plain.getElement(), person);
            plain.addClassName("gc-person");
            getContent().add(plain);
            return;
        }
        NativeButton button = new NativeButton();
        button.add(new Span(person.name()));
        addStanding(button.getElement(), person);
        button.addClassName("gc-person");
        Popover contact = new Popover(contact(person));
        contact.setTarget(button);
        getContent().add(button, contact);
    }

    private static void addStanding(Element element, Person person) {
        if (!person.standing().isEmpty()) {
            HtmlComponent standing = new HtmlComponent("small");
            standing.getElement().setText(" · " + person.standing());
            element.appendChild(standing.getElement());
        }
    }

    private static Div contact(Person person) {
        Div card = new Div(new Span(person.name()), new Span(person.standing()));
        card.add(new Anchor("tel:" + person.phone().replace(" ", ""), person.phone()));
        card.addClassName("gc-contact");
        return card;
    }
}
