package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.modelling.MigrationState;
import org.gridcase.modelling.MigrationView;
import org.gridcase.modelling.Migrations;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.ui.Message;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.workflow.CannotChange;
import org.gridcase.workflow.MappingFlaw;
import org.gridcase.workflow.Spot;

/**
 * Which place of the one version goes on as which of the other: both drawn side by side, a click on
 * the left and one on the right maps, and the same as a list.
 */
class MappingPart extends Div {
    private final transient MigrationView migration;
    private final transient Migrations migrations;
    private final transient Places places;
    private final transient CurrentActor actor;
    private final transient Runnable again;
    private final ProcessDiagram left = new ProcessDiagram();
    private final ProcessDiagram right = new ProcessDiagram();
    private final Map<String, Select<Spot>> choices = new LinkedHashMap<>();
    private final Map<String, Span> flaws = new LinkedHashMap<>();
    private String chosen;

    MappingPart(
            MigrationView migration,
            Migrations migrations,
            Places places,
            CurrentActor actor,
            Runnable again) {
        this.migration = migration;
        this.migrations = migrations;
        this.places = places;
        this.actor = actor;
        this.again = again;
        boolean editable =
                migration.state() == MigrationState.READY
                        && migration.author().equals(actor.get().staffId());
        if (editable) {
            add(new Paragraph(getTranslation("modelling.migration.mapHint")));
        }
        Div both = new Div(left, right);
        both.addClassName("gc-side-by-side");
        both.getStyle()
                .set("display", "grid")
                .set("gap", "var(--lumo-space-m)")
                .set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 28rem), 1fr))");
        left.setHeight("22rem");
        right.setHeight("22rem");
        add(both, table(editable));
        draw();
        if (editable) {
            left.onStep(this::choose);
            right.onStep(this::mapTo);
            add(saving());
        }
    }

    private NativeTable table(boolean editable) {
        NativeTableBody body = new NativeTableBody();
        for (Spot spot : places.before()) {
            NativeTableRow row = new NativeTableRow();
            row.addDataCell().setText(kind(spot));
            row.addDataCell().setText(places.name(spot, spot.id()));
            row.addDataCell().add(choice(spot, editable));
            Span flaw = new Span();
            flaw.addClassName("gc-error");
            flaws.put(spot.id(), flaw);
            row.addDataCell().add(flaw);
            body.add(row);
        }
        NativeTable table = new NativeTable(body);
        table.addClassName("gc-changes");
        return table;
    }

    private Select<Spot> choice(Spot spot, boolean editable) {
        Select<Spot> choice = new Select<>();
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("modelling.migration.nowhere"));
        choice.setItems(places.fitting(spot));
        choice.setItemLabelGenerator(
                target ->
                        target == null
                                ? getTranslation("modelling.migration.nowhere")
                                : places.name(target, target.id()));
        choice.setAriaLabel(places.name(spot, spot.id()));
        choice.setPlaceholder(getTranslation("modelling.migration.nowhere"));
        String target = migration.mapping().get(spot.id());
        if (target != null && places.after(target) != null) {
            choice.setValue(places.after(target));
        }
        choice.setReadOnly(!editable);
        choice.addValueChangeListener(change -> draw());
        choices.put(spot.id(), choice);
        return choice;
    }

    private void draw() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (Spot spot : places.before()) {
            Spot target = choices.get(spot.id()).getValue();
            before.put(
                    spot.id(),
                    target == null
                            ? getTranslation("modelling.migration.nowhere")
                            : getTranslation(
                                    "modelling.migration.to", places.name(target, target.id())));
            places.fitting(spot).forEach(fit -> after.putIfAbsent(fit.id(), ""));
            if (target != null) {
                after.put(
                        target.id(),
                        getTranslation("modelling.migration.from", places.name(spot, spot.id())));
            }
        }
        Spot target = chosen == null ? null : choices.get(chosen).getValue();
        left.show(
                places.diagramBefore(),
                Map.of(),
                chosen == null ? List.of() : List.of(chosen),
                before);
        right.show(
                places.diagramAfter(),
                Map.of(),
                target == null ? List.of() : List.of(target.id()),
                after);
    }

    private void choose(String element) {
        if (choices.containsKey(element)) {
            chosen = element;
            choices.get(element).focus();
            draw();
        }
    }

    private void mapTo(String element) {
        Spot target = places.after(element);
        if (chosen == null || target == null) {
            Message.refused(getTranslation("modelling.migration.chooseFirst"));
        } else if (choices.get(chosen).getListDataView().contains(target)) {
            choices.get(chosen).setValue(target);
        } else {
            Message.refused(getTranslation("workflow.change.sort"));
        }
    }

    private Button saving() {
        return new Button(getTranslation("modelling.migration.remap"), click -> save());
    }

    private void save() {
        Map<String, String> mapping = new LinkedHashMap<>();
        choices.forEach(
                (source, choice) -> {
                    if (choice.getValue() != null) {
                        mapping.put(source, choice.getValue().id());
                    }
                });
        flaws.values().forEach(flaw -> flaw.setText(""));
        try {
            migrations.map(actor.get(), migration.id(), mapping);
            again.run();
        } catch (CannotChange refused) {
            Message.refused(getTranslation(refused.key()));
            refused.flaws().forEach(this::mark);
        }
    }

    private void mark(MappingFlaw flaw) {
        Span place = flaws.get(flaw.element());
        if (place != null) {
            place.setText(getTranslation(flaw.key()));
        }
    }

    private String kind(Spot spot) {
        return MigrationWords.word(this, "modelling.spot.", spot.kind().name());
    }
}
