package org.gridcase.organisation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.organisation.AccountList;
import org.gridcase.organisation.AccountList.Row;
import org.gridcase.organisation.AccountList.State;
import org.gridcase.shared.Slice;
import org.gridcase.shared.ui.EmptyState;

/** People with their accounts, one a row; rows are read as they are scrolled to. */
class AccountGrid extends Grid<Row> {
    private static final int NARROW = 800;

    private final transient OrganisationParts parts;
    private final transient AccountList list;
    private final transient Runnable changed;
    private final transient AccountCells cells;
    private Boolean narrow;

    /** Marks of the pages read so far, by the position of the row that follows. */
    private final transient TreeMap<Integer, String> marks = new TreeMap<>();

    AccountGrid(OrganisationParts parts, AccountList list, Runnable changed) {
        this.parts = parts;
        this.list = list;
        this.changed = changed;
        this.cells = new AccountCells(parts, getLocale());
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        addClassNames("gc-fill-rest", "gc-account-list");
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(
                new EmptyState(
                        VaadinIcon.USERS,
                        getTranslation("accounts.view.empty"),
                        getTranslation("accounts.view.emptyNext")));
        columns(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Page page = attach.getUI().getPage();
        page.retrieveExtendedClientDetails(
                details -> columns(details.getWindowInnerWidth() < NARROW));
        Registration resized =
                page.addBrowserWindowResizeListener(to -> columns(to.getWidth() < NARROW));
        addDetachListener(
                detach -> {
                    resized.remove();
                    detach.unregisterListener();
                });
    }

    private void columns(boolean forPhone) {
        if (Boolean.valueOf(forPhone).equals(narrow)) {
            return;
        }
        narrow = forPhone;
        removeAllColumns();
        if (forPhone) {
            addComponentColumn(row -> cells.card(row, new AccountDeeds(row, parts, changed)));
            return;
        }
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
