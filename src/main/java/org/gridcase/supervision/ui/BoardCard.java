package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.supervision.BoardRow;

/** A step of the board on a telephone: what and how late, where, who and how far the ladder is. */
class BoardCard extends Div {
    BoardCard(BoardRow row, BoardWords words, Component left, Component rung) {
        addClassName("gc-row");
        Span what = new Span(words.title(row));
        what.addClassName("gc-row-what");
        Div first = new Div(what, left);
        first.addClassName("gc-row-first");
        Div who = new Div(new Span(words.unit(row)), new Span(words.holder(row)));
        who.addClassName("gc-row-place");
        Div last = new Div(new Span(words.step(row) + " · " + row.ref()), rung);
        last.addClassName("gc-row-last");
        add(first, who, last);
    }
}
