package org.gridcase.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Name and mark of the product; leads to the start. */
class Brand extends Anchor {
    Brand(String path) {
        super(path);
        addClassName("gc-brand");
        Image mark = new Image("icons/gridcase.svg", "");
        add(mark, new Span(getTranslation("shell.product")));
    }
}
