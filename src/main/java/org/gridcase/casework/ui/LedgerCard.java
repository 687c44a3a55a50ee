package org.gridcase.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gridcase.casework.CaseLedger.Row;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Times;

/** A line of the ledger on a telephone: what, where, how long. */
class LedgerCard extends Div {
    LedgerCard(Row row, LedgerWords words, LedgerRows rows, Times times) {
        addClassName("gc-row");
        Span what = new Span(words.item(row));
        what.addClassName("gc-row-what");
        Div first = new Div(what);
        first.addClassName("gc-row-first");
        if (row.dueAt() != null) {
            first.add(times.left(row.dueAt(), row.offeredAt(), row.paused(), row.provisional()));
        }
        Span where = new Span(words.where(row));
        where.addClassName("gc-row-what");
        String holder = words.holder(row, rows);
        String step = words.step(row) + (holder.isEmpty() ? "" : " · " + holder);
        Div last =
                new Div(
                        new StateBadge(words.tone(row), getTranslation(row.state().key())),
                        new Span(step),
                        times.moment(row.reportedAt()));
        last.addClassName("gc-row-last");
        add(first, where, last);
    }
}
