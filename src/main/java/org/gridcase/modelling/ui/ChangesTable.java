package org.gridcase.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.modelcheck.Change;
import org.gridcase.modelcheck.Change.Property;
import org.gridcase.shared.ui.StateBadge;
import org.gridcase.shared.ui.Tone;

/** The differences between two versions, one a row. */
class ChangesTable extends Div {

    /** What names another element of the file, by which people know it. */
    private static final Set<String> PLACES = Set.of("sourceRef", "targetRef", "attachedToRef");

    /** What says nothing to anybody but the file: that it changed is enough. */
    private static final Set<String> REFERENCES = Set.of("default", "camunda:formRefBinding");

    private final transient ElementWords words;
    private final transient FlowNames flows;

    ChangesTable(String title, List<Change> changes, ElementWords words, FlowNames flows) {
        this.words = words;
        this.flows = flows;
        add(new H3(title));
        NativeTableBody body = new NativeTableBody();
        changes.stream()
                .sorted(Comparator.comparing(Change::kind))
                .forEach(change -> body.add(row(change)));
        NativeTable table = new NativeTable(body);
        table.addClassName("gc-changes");
        add(changes.isEmpty() ? new Span(getTranslation("modelling.change.none")) : table);
    }

    private NativeTableRow row(Change change) {
        NativeTableRow row = new NativeTableRow();
        row.addDataCell().add(badge(change.kind()));
        boolean unnamed = change.name().equals(change.element());
        row.addDataCell()
                .setText(
                        unnamed
                                ? flows.unnamed(change.element(), change.type())
                                : change.name(getLocale()));
        row.addDataCell()
                .setText(
                        change.properties().stream()
                                .map(this::words)
                                .collect(Collectors.joining("; ")));
        return row;
    }

    private String words(Property property) {
        if (REFERENCES.contains(property.name())) {
            return words.property(property.name());
        }
        return getTranslation(
                "modelling.change.property",
                words.property(property.name()),
                value(property.name(), property.before()),
                value(property.name(), property.after()));
    }

    private String value(String property, String value) {
        String kind = property.startsWith("conditionExpression") ? "condition" : property;
        if (value == null) {
            return "—";
        }
        if (PLACES.contains(property)) {
            return flows.place(value);
        }
        return value.matches("true|false")
                ? getTranslation("modelling.change." + (value.equals("true") ? "yes" : "no"))
                : words.value(kind, value);
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
