package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.Change.Property;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The differences between two versions, one a row. */
class ChangesTable extends Div {

    ChangesTable(String title, List<Change> changes) {
        add(new H3(title));
        NativeTableBody body = new NativeTableBody();
        changes.forEach(change -> body.add(row(change)));
        NativeTable table = new NativeTable(body);
        table.addClassName("gc-changes");
        add(changes.isEmpty() ? new Span(getTranslation("modelling.change.none")) : table);
    }

    private NativeTableRow row(Change change) {
        NativeTableRow row = new NativeTableRow();
        row.addDataCell().add(badge(change.kind()));
        row.addDataCell().setText(change.name());
        row.addDataCell()
                .setText(
                        change.properties().stream()
                                .map(this::words)
                                .collect(Collectors.joining("; ")));
        return row;
    }

    private String words(Property property) {
        return getTranslation(
                "modelling.change.property",
                property.name(),
                property.before() == null ? "—" : property.before(),
                property.after() == null ? "—" : property.after());
    }

    private StateBadge badge(Change.Kind kind) {
        Tone tone =
                switch (kind) {
                    case ADDED -> Tone.GOOD;
                    case REMOVED -> Tone.LATE;
                    case CHANGED -> Tone.BUSY;
                    case MOVED -> Tone.CALM;
                };
        return new StateBadge(
                tone, getTranslation("modelling.change." + kind.name().toLowerCase()));
    }
}
