package org.gridcase.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridcase.inbox.InboxRow;

/** The rows of a box, as many as one scrolls to. */
class InboxList extends Div {
    private final Grid<InboxRow> grid = new Grid<>();
    private final Div notice = new Div();
    private final Div empty = new Div();
    private final transient Set<String> fresh = new HashSet<>();
    private transient Function<InboxRow, String> key = InboxRow::ref;
    private transient LoadedRows rows;
    private String chosen;

    /**
     * @param onOpen called when the person chooses a row
     */
    InboxList(Function<InboxRow, Component> card, Consumer<InboxRow> onOpen) {
        addClassName("gc-inbox-list");
        notice.addClassName("gc-inbox-news");
        notice.getElement().setAttribute("role", "status");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        grid.addComponentColumn(card::apply).setKey("row");
        grid.setPartNameGenerator(row -> row.urgent() ? "emergency" : null);
        grid.setSizeFull();
        grid.addItemClickListener(click -> onOpen.accept(click.getItem()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(notice, grid, empty);
    }

    /** Shows other rows from the top. */
    void show(LoadedRows loaded, Function<InboxRow, String> keys, Component whenEmpty) {
        rows = loaded;
        key = keys;
        fresh.clear();
        empty.removeAll();
        empty.add(whenEmpty);
        grid.setItems(query -> rows.range(query.getOffset(), query.getLimit()).stream());
        settle();
    }

    /** Shows the same rows as they are now, in the same place; says gently what is new. */
    void reload() {
        fresh.clear();
        fresh.addAll(rows.reload());
        fresh.remove(chosen);
        grid.getDataProvider().refreshAll();
        settle();
    }

    boolean isFresh(InboxRow row) {
        return fresh.contains(key.apply(row));
    }

    /** Marks the row that is open; {@code into} brings it into view. */
    Optional<InboxRow> choose(String open, boolean into) {
        chosen = open;
        int place = open == null ? -1 : rows.indexOf(open);
        grid.setPartNameGenerator(this::parts);
        if (place < 0) {
            return Optional.empty();
        }
        if (into) {
            bringIntoView(place);
        }
        return at(place);
    }

    private String parts(InboxRow row) {
        String open = key.apply(row).equals(chosen) ? "chosen" : "";
        return row.urgent() ? "emergency " + open : open;
    }

    int placeOf(String open) {
        return open == null ? -1 : rows.indexOf(open);
    }

    Optional<InboxRow> at(int place) {
        return place < 0 ? Optional.empty() : rows.range(place, 1).stream().findFirst();
    }

    /** A list that jumps while one walks through it would lose the eye. */
    private void bringIntoView(int place) {
        grid.getElement()
                .executeJs(
                        "setTimeout(() => { if ($0 < this._firstVisibleIndex || $0 >="
                                + " this._lastVisibleIndex) this.scrollToIndex(Math.max(0, $0 - 2));"
                                + " }, 50)",
                        place);
    }

    private void settle() {
        boolean none = rows.isEmpty();
        grid.setVisible(!none);
        empty.setVisible(none);
        notice.setVisible(!fresh.isEmpty());
        notice.setText(fresh.isEmpty() ? "" : getTranslation("inbox.list.fresh", fresh.size()));
    }
}
