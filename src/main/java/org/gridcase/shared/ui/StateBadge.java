package org.gridcase.shared.ui;

import com.vaadin.flow.component.html.Span;

/** The state of something as colour, shape and word. */
public class StateBadge extends Span {

    /**
     * @param word the state in the language of the person
     */
    public StateBadge(Tone tone, String word) {
        addClassName("gc-chip");
        getElement().setAttribute("tone", tone.colour());
        var shape = tone.shape().create();
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(word));
    }
}
