package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;

/** Stands where there is nothing yet: says what would be here and what to do. */
public class EmptyState extends Div {

    /**
     * @param what what would be here
     * @param next what to do, or what brings something here
     * @param actions buttons or links that do it; may be none
     */
    public EmptyState(VaadinIcon icon, String what, String next, Component... actions) {
        addClassName("gc-empty");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span();
        title.getElement().appendChild(new Element("b").setText(what));
        add(picture, title, new Paragraph(next));
        add(actions);
    }
}
