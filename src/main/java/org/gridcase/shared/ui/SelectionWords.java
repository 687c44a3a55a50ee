package org.gridcase.shared.ui;

import com.vaadin.flow.component.grid.Grid;

/**
 * Gives the boxes with which rows are chosen their names for screen readers; Vaadin's Java side has
 * no words for them.
 */
public final class SelectionWords {
    private static final String NAME_THEM =
            "const name = () => [['Select Row', $0], ['Select All', $1]].forEach(([from, to]) =>"
                    + " this.querySelectorAll(`[aria-label=\"${from}\"]`)"
                    + ".forEach(box => { box.setAttribute('aria-label', to);"
                    + " box.accessibleName = to; }));"
                    + " new MutationObserver(name).observe(this, {childList: true, subtree: true,"
                    + " attributes: true, attributeFilter: ['aria-label']}); name();";

    private SelectionWords() {}

    /**
     * @param list whose rows are chosen with boxes
     */
    public static void of(Grid<?> list) {
        list.getElement()
                .executeJs(
                        NAME_THEM,
                        list.getTranslation("shared.list.chooseRow"),
                        list.getTranslation("shared.list.chooseAll"));
    }
}
