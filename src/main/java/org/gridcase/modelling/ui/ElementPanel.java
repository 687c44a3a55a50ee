package org.gridcase.modelling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridcase.modelcheck.Vocabulary;
import org.gridcase.modelling.ui.ModelEditor.Chosen;

/**
 * What the chosen element is for: picked from lists of what the house knows, never typed as code.
 */
class ElementPanel extends Div {

    private final transient ModelEditor editor;
    private final transient Vocabulary vocabulary;
    private final transient ElementWords words;
    private final transient Supplier<Collection<String>> forms;
    private final transient Supplier<Collection<String>> processes;
    private final transient Consumer<String> newForm;

    /**
     * @param forms ids of the forms there are
     * @param processes keys of the processes that may be called
     * @param newForm makes a form for the step of this id
     */
    ElementPanel(
            ModelEditor editor,
            Vocabulary vocabulary,
            Supplier<Collection<String>> forms,
            Supplier<Collection<String>> processes,
            Consumer<String> newForm) {
        this.editor = editor;
        this.vocabulary = vocabulary;
        this.words = new ElementWords(this::getTranslation);
        this.forms = forms;
        this.processes = processes;
        this.newForm = newForm;
        addClassName("gc-column");
    }

    void show(Chosen chosen) {
        removeAll();
        add(new H3(words.type(chosen.type())));
        text(chosen, "name", chosen.name());
        text(chosen, "nameEn", chosen.nameEn());
        switch (chosen.type()) {
            case "UserTask" -> step(chosen);
            case "ServiceTask" -> pick(chosen, "expression", chosen.expression(), calls());
            case "CallActivity" ->
                    pick(chosen, "calledElement", chosen.calledElement(), processes.get());
            case "SequenceFlow" -> way(chosen);
            default -> {
                // a name is all there is to say
            }
        }
    }

    private void step(Chosen chosen) {
        pick(chosen, "post", chosen.post(), new TreeSet<>(vocabulary.posts()));
        pick(chosen, "unit", chosen.unit(), new TreeSet<>(vocabulary.units()));
        pick(chosen, "limit", chosen.limit(), new TreeSet<>(vocabulary.limits()));
        pick(chosen, "form", chosen.form(), forms.get());
        if (chosen.form().isEmpty() && chosen.claim().isEmpty()) {
            add(
                    new Button(
                            getTranslation("modelling.draft.newForm"),
                            VaadinIcon.PLUS.create(),
                            click -> newForm.accept(chosen.id())));
        }
        Checkbox claim = new Checkbox(words.field("claim"), !chosen.claim().isEmpty());
        claim.addValueChangeListener(
                change ->
                        editor.change(chosen.id(), "claim", change.getValue() ? "completes" : ""));
        add(claim);
    }

    private void way(Chosen chosen) {
        if (!chosen.decides()) {
            return;
        }
        Checkbox usual = new Checkbox(words.field("usual"), chosen.usual());
        usual.addValueChangeListener(
                change -> editor.change(chosen.id(), "usual", change.getValue() ? "true" : ""));
        List<String> conditions = new ArrayList<>();
        for (String outcome : List.of("returned", "escalated", "departments", "refused")) {
            conditions.add("${outcome == '" + outcome + "'}");
        }
        conditions.addAll(calls());
        add(usual);
        pick(chosen, "condition", chosen.condition(), conditions).setAllowCustomValue(true);
    }

    private List<String> calls() {
        return vocabulary.calls().stream().map(call -> "${" + call + "(caseNumber)}").toList();
    }

    private void text(Chosen chosen, String property, String value) {
        TextField field = new TextField(words.field(property));
        field.setValue(value);
        field.addValueChangeListener(
                change -> editor.change(chosen.id(), property, change.getValue()));
        add(field);
    }

    private ComboBox<String> pick(
            Chosen chosen, String property, String value, Collection<String> known) {
        ComboBox<String> box = new ComboBox<>(words.field(property));
        TreeSet<String> items = new TreeSet<>(known);
        if (!value.isEmpty()) {
            items.add(value);
        }
        box.setItems(items);
        box.setItemLabelGenerator(item -> words.value(property, item));
        box.setClearButtonVisible(true);
        if (!value.isEmpty()) {
            box.setValue(value);
        }
        box.addValueChangeListener(
                change ->
                        editor.change(
                                chosen.id(),
                                property,
                                change.getValue() == null ? "" : change.getValue()));
        box.addCustomValueSetListener(
                custom -> editor.change(chosen.id(), property, custom.getDetail()));
        add(box);
        return box;
    }
}
