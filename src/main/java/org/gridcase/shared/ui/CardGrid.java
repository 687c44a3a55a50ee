package org.gridcase.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;

/**
 * A list with columns on desks and one card a row on telephones; it changes when the window does.
 *
 * @param <T> what a row shows
 */
public abstract class CardGrid<T> extends Grid<T> {
    private static final int NARROW = 800;

    private Boolean narrow;

    protected CardGrid() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        addClassName("gc-card-grid");
    }

    /** Adds the columns of a desk. */
    protected abstract void columns();

    /** The same row for a telephone. */
    protected abstract Component card(T row);

    /** To be called by the constructor once all is there that columns need. */
    protected final void arrange() {
        arrange(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Page page = attach.getUI().getPage();
        page.retrieveExtendedClientDetails(
                details -> arrange(details.getWindowInnerWidth() < NARROW));
        Registration resized =
                page.addBrowserWindowResizeListener(to -> arrange(to.getWidth() < NARROW));
        addDetachListener(
                detach -> {
                    resized.remove();
                    detach.unregisterListener();
                });
    }

    private void arrange(boolean forPhone) {
        if (Boolean.valueOf(forPhone).equals(narrow)) {
            return;
        }
        narrow = forPhone;
        removeAllColumns();
        getElement().setAttribute("cards", forPhone);
        if (forPhone) {
            addComponentColumn(this::card);
        } else {
            columns();
        }
    }
}
