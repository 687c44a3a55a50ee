package org.gridcase.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Grey lines in the shape of what is being fetched. */
public class Skeleton extends Div {
    public Skeleton(int lines) {
        addClassName("gc-skeleton");
        getElement().setAttribute("aria-hidden", "true");
        for (int line = 0; line < lines; line++) {
            add(new Span());
        }
    }
}
