package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The title of a page with what stands beside it: badge, filter, switch. */
public class PageHeading extends Div {
    public PageHeading(String title, Component... beside) {
        addClassName("gc-page-title");
        add(new H1(title));
        add(beside);
    }
}
