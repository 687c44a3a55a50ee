package org.gridcase.shell;

import com.vaadin.flow.component.html.Span;

/** A small number that is not there when zero and does not grow without end. */
class Count extends Span {
    private static final int MOST = 99;

    Count() {
        addClassName("gc-count");
        show(0);
    }

    final void show(int number) {
        setVisible(number > 0);
        setText(number > MOST ? MOST + "+" : Integer.toString(number));
    }
}
