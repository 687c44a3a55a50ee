package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.modelling.StuckCases;
import org.gridcase.organisation.CurrentActor;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.ui.FormDialog;
import org.gridcase.shared.ui.ProcessDiagram;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove.Stand;

/** Where a case stands, drawn and listed; from each place it can be asked to be moved. */
class StuckPart extends Div {
    private final String number;
    private final transient StuckCases stuck;
    private final transient ProcessModels models;
    private final transient CurrentActor actor;
    private final transient Runnable again;

    StuckPart(
            String number,
            StuckCases stuck,
            ProcessModels models,
            CurrentActor actor,
            Runnable again) {
        this.number = number;
        this.stuck = stuck;
        this.models = models;
        this.actor = actor;
        this.again = again;
        Map<String, List<Stand>> byVersion = new LinkedHashMap<>();
        stuck.stands(actor.get(), number)
                .forEach(
                        stand ->
                                byVersion
                                        .computeIfAbsent(
                                                stand.definitionId(), key -> new ArrayList<>())
                                        .add(stand));
        byVersion.forEach(this::process);
    }

    private void process(String definitionId, List<Stand> stands) {
        add(new H2(models.name(definitionId, chinese())));
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.show(
                models.diagram(definitionId, chinese()),
                Map.of(),
                stands.stream().map(stand -> stand.spot().id()).distinct().toList(),
                Map.of());
        diagram.setHeight("22rem");
        add(diagram);
        stands.forEach(stand -> add(line(stand)));
    }

    private Div line(Stand stand) {
        Button move = new Button(getTranslation("modelling.stuck.move"), click -> ask(stand));
        move.addThemeVariants(ButtonVariant.LUMO_SMALL);
        move.setEnabled(!stuck.targets(actor.get(), stand).isEmpty());
        Span where = new Span(getTranslation("modelling.stuck.at", name(stand.spot())));
        Div line = new Div(where, move);
        line.getStyle().set("display", "flex").set("gap", "var(--lumo-space-m)");
        line.getStyle().set("align-items", "center").set("padding", "var(--lumo-space-xs) 0");
        return line;
    }

    private void ask(Stand stand) {
        Select<Spot> to = new Select<>();
        to.setLabel(getTranslation("modelling.stuck.to"));
        to.setItems(stuck.targets(actor.get(), stand));
        to.setItemLabelGenerator(this::name);
        TextArea reason = new TextArea(getTranslation("modelling.stuck.reason"));
        FormDialog dialog =
                new FormDialog(
                        getTranslation("modelling.stuck.moveTitle", number, name(stand.spot())),
                        getTranslation("modelling.stuck.ask"));
        dialog.fields(new Paragraph(getTranslation("modelling.stuck.moveHint")), to, reason);
        dialog.onSubmit(
                () -> {
                    stuck.ask(
                            actor.get(),
                            number,
                            stand.activity(),
                            to.getValue() == null ? "" : to.getValue().id(),
                            reason.getValue(),
                            null);
                    again.run();
                });
        dialog.open();
    }

    private String name(Spot spot) {
        String name = spot.words().in(getLocale());
        return name.isBlank() ? spot.id() : name;
    }

    private boolean chinese() {
        return Locales.nearest(getLocale()) != Locales.ENGLISH;
    }
}
