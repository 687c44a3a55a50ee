package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * Half-typed words are safe: a dialog in which somebody typed is closed by its buttons only, never
 * by a click beside it or by Esc.
 */
public final class UnsentWords {

    /** The first letter counts; nobody needs to hear of the others. */
    private static final int RARELY = 60_000;

    private UnsentWords() {}

    /**
     * @param fields holds all the fields of the dialog
     */
    public static void keptIn(Dialog dialog, Component fields) {
        dialog.setCloseOnOutsideClick(false);
        fields.getElement()
                .addEventListener("input", typed -> dialog.setCloseOnEsc(false))
                .throttle(RARELY);
    }
}
