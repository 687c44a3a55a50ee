package org.gridcase.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;

/** A heading, what holds now, and a button to change it: working hours of the place, of a unit. */
class WeekCard extends Div {
    WeekCard(String title, Component... lines) {
        addClassName("gc-card");
        add(new H2(title));
        add(lines);
    }

    /** A sentence with the button behind it. */
    static Div line(String name, String words, String change, Runnable open) {
        Button button = new Button(change, click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(change + " " + name);
        Span what = new Span(words);
        what.addClassName("gc-muted");
        Div text = new Div(new Div(name), what);
        Div line = new Div(text, button);
        line.getStyle()
                .setDisplay(Style.Display.FLEX)
                .setAlignItems(Style.AlignItems.CENTER)
                .setJustifyContent(Style.JustifyContent.SPACE_BETWEEN);
        return line;
    }

    /** What is said when there is nothing to list. */
    static Paragraph nothing(String words) {
        Paragraph nothing = new Paragraph(words);
        nothing.addClassName("gc-muted");
        return nothing;
    }
}
