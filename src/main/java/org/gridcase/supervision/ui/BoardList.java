package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.ui.CardGrid;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.SelectionWords;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.Rung;

/** The steps of a part of the board, the worst on top; many can be chosen and urged at once. */
class BoardList extends CardGrid<BoardRow> {
    private final transient BoardParts parts;
    private final transient BoardWords words;
    private final transient Actor actor;
    private final transient BoardQuery query;
    private final BoardActs acts;

    BoardList(
            Actor actor,
            BoardQuery query,
            BoardParts parts,
            Consumer<BoardQuery> go,
            Runnable changed) {
        this.actor = actor;
        this.query = query;
        this.parts = parts;
        this.words = new BoardWords(parts, getLocale());
        setPartNameGenerator(row -> row.urgent() ? "emergency" : null);
        var choosing = (GridMultiSelectionModel<BoardRow>) setSelectionMode(SelectionMode.MULTI);
        choosing.setSelectAllCheckboxVisibility(
                GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        choosing.setDragSelect(true);
        SelectionWords.of(this);
        acts =
                new BoardActs(
                        actor,
                        query,
                        parts,
                        go,
                        () -> {
                            deselectAll();
                            show();
                            changed.run();
                        });
        addSelectionListener(chosen -> acts.show(chosen.getAllSelectedItems()));
        acts.choosing(this::choose);
        setEmptyStateComponent(
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        getTranslation("supervision.board.empty"),
                        getTranslation("supervision.board.emptyNext")));
        addItemClickListener(click -> open(click.getItem()));
        arrange();
        show();
    }

    BoardActs acts() {
        return acts;
    }

    /** Shows the list as it is now, unless somebody is choosing in it. */
    void refreshUnlessChoosing() {
        if (getSelectedItems().isEmpty()) {
            show();
        }
    }

    private void show() {
        var rows =
                new PagedRows<BoardRow>(
                        (cursor, size) -> parts.board().page(actor, query.filter(), cursor, size));
        setItems(asked -> rows.fetch(asked.getOffset(), asked.getLimit()));
    }

    /** The worst of them, chosen with one click. */
    private void choose(int count) {
        deselectAll();
        parts.board().page(actor, query.filter(), null, count).items().forEach(this::select);
    }

    @Override
    protected void columns() {
        addComponentColumn(this::left).setHeader(head("left")).setWidth("11rem").setFlexGrow(0);
        addComponentColumn(this::rung).setHeader(head("rung")).setWidth("13.5rem").setFlexGrow(0);
        addComponentColumn(this::what).setKey("what").setHeader(head("title")).setFlexGrow(4);
        addComponentColumn(this::who)
                .setHeader(head("holder"))
                .setTooltipGenerator(words::standing)
                .setFlexGrow(2);
    }

    @Override
    protected Component card(BoardRow row) {
        return new BoardCard(row, words, left(row), rung(row));
    }

    private String head(String column) {
        return getTranslation("supervision.board.column." + column);
    }

    private Component left(BoardRow row) {
        return parts.times().left(row.dueAt(), row.startedAt(), row.paused(), row.provisional());
    }

    /** How far the ladder went, and how often somebody urged by hand. */
    private Component rung(BoardRow row) {
        Span shown = new Span();
        if (row.rung() != null) {
            boolean order = row.rung().compareTo(Rung.ORDER) >= 0;
            shown.add(
                    new StateBadge(
                            order ? Tone.LATE : Tone.WARN, getTranslation(row.rung().key())));
        }
        if (row.urged() > 0) {
            Span urged = new Span(" " + getTranslation("supervision.board.urged", row.urged()));
            urged.addClassNames("gc-muted", "gc-small");
            shown.add(urged);
        }
        return shown;
    }

    /** What it is about, and below it the number, whole however narrow, and the step. */
    private Component what(BoardRow row) {
        Anchor link = new Anchor(words.page(row).orElse(""), words.title(row));
        link.setRouterIgnore(false);
        link.setTitle(words.place(row));
        return lines(link, row.ref() + " · " + words.step(row));
    }

    private Component who(BoardRow row) {
        return lines(new Span(words.holder(row)), words.unit(row));
    }

    private static Div lines(Component first, String second) {
        Span below = new Span(second);
        below.setTitle(second);
        below.addClassNames("gc-muted", "gc-small");
        Div lines = new Div(first, below);
        lines.addClassName("gc-two-lines");
        return lines;
    }

    private void open(BoardRow row) {
        words.page(row).ifPresent(path -> UI.getCurrent().navigate(path));
    }
}
