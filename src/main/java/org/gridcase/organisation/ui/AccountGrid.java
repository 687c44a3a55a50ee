package org.gridcase.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.organisation.AccountList;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.organisation.AccountList.State;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.CardGrid;
import org.gridcase.shared.ui.EmptyState;

/** People with their accounts, one a row; rows are read as they are scrolled to. */
class AccountGrid extends CardGrid<Row> {
    private final transient OrganisationParts parts;
    private final transient AccountList list;
    private final transient Runnable changed;
    private final transient AccountCells cells;

    /** Marks of the pages read so far, by the position of the row that follows. */
    private final transient TreeMap<Integer, String> marks = new TreeMap<>();

    AccountGrid(OrganisationParts parts, AccountList list, Runnable changed) {
        this.parts = parts;
        this.list = list;
        this.changed = changed;
        this.cells = new AccountCells(parts, getLocale());
        addClassNames("gc-fill-rest", "gc-account-list");
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(
                new EmptyState(
                        VaadinIcon.USERS,
                        getTranslation("accounts.view.empty"),
                        getTranslation("accounts.view.emptyNext")));
        arrange();
    }

    @Override
    protected void columns() {
        addComponentColumn(cells::person).setHeader(say("person")).setFlexGrow(3);
        addColumn(row -> row.hasAccount() ? row.username() : "")
                .setHeader(say("username"))
                .setFlexGrow(2);
        addComponentColumn(cells::state).setHeader(say("state")).setWidth("9rem").setFlexGrow(0);
        addComponentColumn(cells::seen).setHeader(say("lastSignIn")).setFlexGrow(1);
        addComponentColumn(row -> new AccountDeeds(row, parts, changed))
                .setHeader(say("deeds"))
                .setWidth("13rem")
                .setFlexGrow(0)
                .setKey("deeds");
    }

    @Override
    protected Component card(Row row) {
        return cells.card(row, new AccountDeeds(row, parts, changed));
    }

    /** Shows whom the words and the state fit. */
    void show(String words, State state) {
        marks.clear();
        setItems(query -> page(words, state, query.getOffset(), query.getLimit()));
    }

    private Stream<Row> page(String words, State state, int offset, int limit) {
        var before = marks.floorEntry(offset);
        int skipped = offset - (before == null ? 0 : before.getKey());
        Slice<Row> page =
                list.page(
                        parts.actor(),
                        words,
                        state,
                        before == null ? null : before.getValue(),
                        skipped + limit);
        if (page.next() != null) {
            marks.put(offset + limit, page.next());
        }
        return page.items().stream().skip(skipped);
    }

    private String say(String column) {
        return getTranslation("accounts.column." + column);
    }
}
