package org.gridcase.casework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.ui.CardGrid;
import org.gridcase.shared.ui.EmptyState;
import org.gridcase.shared.ui.Person;
import org.gridcase.shared.ui.StateBadge;

/** The ledger as a list: columns on desks, one card a row on telephones. */
class LedgerGrid extends CardGrid<Row> {
    private static final int AHEAD = 200;

    /** Where a list was left: its address and the position of the case that was opened. */
    private record Left(LedgerQuery query, int position) {}

    private final transient LedgerRows rows;
    private final transient LedgerWords words;
    private final transient LedgerParts parts;

    LedgerGrid(LedgerRows rows, LedgerParts parts) {
        this.rows = rows;
        this.parts = parts;
        words = new LedgerWords(parts, getLocale());
        addClassName("gc-ledger-list");
        setPartNameGenerator(row -> row.path() == HandlingPath.EMERGENCY ? "emergency" : null);
        setEmptyStateComponent(empty());
        addItemClickListener(click -> open(click.getItem()));
        arrange();
        setItems(query -> rows.fetch(query.getOffset(), query.getLimit(), getLocale()));
    }

    /** Back at the case that was opened before, in the same list. */
    private void restore() {
        Left left = ComponentUtil.getData(UI.getCurrent(), Left.class);
        if (left != null && left.query().equals(rows.query()) && left.position() > 0) {
            getLazyDataView().setItemCountEstimate(left.position() + AHEAD);
            scrollToIndex(left.position());
        }
    }

    /** Marks the next row, or the one before. */
    void move(int by) {
        int now = asSingleSelect().getOptionalValue().map(rows::position).orElse(-1);
        rows.at(now + by)
                .ifPresent(
                        row -> {
                            select(row);
                            scrollToIndex(now + by);
                        });
    }

    /** Opens the row that is marked. */
    void openMarked() {
        asSingleSelect().getOptionalValue().ifPresent(this::open);
    }

    private EmptyState empty() {
        String next =
                rows.query().narrowed()
                        ? "casework.ledger.emptyFilter"
                        : "casework.ledger.emptyNext";
        return new EmptyState(
                VaadinIcon.ARCHIVE, getTranslation("casework.ledger.empty"), getTranslation(next));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        restore();
    }

    @Override
    protected void columns() {
        addComponentColumn(this::number)
                .setKey("number")
                .setHeader(head("number"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        addColumn(words::item)
                .setHeader(head("item"))
                .setTooltipGenerator(Row::words)
                .setWidth("7.25rem")
                .setFlexGrow(3);
        addColumn(words::place)
                .setHeader(head("place"))
                .setTooltipGenerator(words::place)
                .setWidth("6rem")
                .setFlexGrow(2);
        if (!words.oneGrid(rows.query().unit())) {
            addColumn(row -> words.grid(row, rows.query().unit()))
                    .setHeader(head("grid"))
                    .setTooltipGenerator(words::grid)
                    .setWidth("9.25rem")
                    .setFlexGrow(0);
        }
        addComponentColumn(this::state).setHeader(head("state")).setWidth("8.5rem").setFlexGrow(0);
        addColumn(words::step)
                .setHeader(head("step"))
                .setTooltipGenerator(words::step)
                .setWidth("6.25rem")
                .setFlexGrow(2);
        addColumn(row -> words.holder(row, rows))
                .setHeader(head("holder"))
                .setTooltipGenerator(this::standing)
                .setWidth("5.75rem")
                .setFlexGrow(0);
        addComponentColumn(this::left)
                .setKey("left")
                .setHeader(head("left"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addComponentColumn(row -> parts.times().moment(row.reportedAt()))
                .setHeader(head("reported"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }

    @Override
    protected Component card(Row row) {
        return new LedgerCard(row, words, rows, parts.times());
    }

    private String head(String column) {
        return getTranslation("casework.ledger.column." + column);
    }

    private Anchor number(Row row) {
        Anchor link = new Anchor("cases/" + row.number(), row.number());
        link.setRouterIgnore(false);
        link.getElement().addEventListener("click", click -> leave(row));
        return link;
    }

    private Component state(Row row) {
        return new StateBadge(words.tone(row), getTranslation(row.state().key()));
    }

    private Component left(Row row) {
        return row.dueAt() == null
                ? new Span()
                : parts.times().left(row.dueAt(), row.offeredAt(), row.paused(), row.provisional());
    }

    private String standing(Row row) {
        Person person = rows.holder(row);
        return person == null ? null : person.standing();
    }

    private void open(Row row) {
        leave(row);
        UI.getCurrent().navigate("cases/" + row.number());
    }

    private void leave(Row row) {
        Left left = new Left(rows.query(), rows.position(row));
        ComponentUtil.setData(UI.getCurrent(), Left.class, left);
    }
}
