package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/**
 * Holds the one primary action of a page at its one place, bottom right on desks and across the
 * bottom on telephones, and the lesser ones beside it.
 */
public class ActionBar extends Div {

    public ActionBar(Button primary, Component... others) {
        addClassName("gc-actions");
        getElement().setAttribute("role", "group");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary.addClassName("gc-primary");
        add(others);
        add(primary);
    }
}
