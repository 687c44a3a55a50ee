package org.gridcase.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.form.Element;
import org.gridcase.form.Field;
import org.gridcase.form.FormSchema;
import org.gridcase.form.FormValidation.Visibility;
import org.gridcase.shared.text.Texts;

/** The parts of a form on the page: draws them once, then shows, hides and words them. */
final class FormDrawing {

    private final FieldInputs kinds;
    private final Texts texts;
    private final Map<String, FieldInput<?, ?>> inputs = new LinkedHashMap<>();
    private final Map<Component, Element> conditional = new LinkedHashMap<>();
    private final List<Consumer<Locale>> words = new ArrayList<>();

    FormDrawing(FormSchema schema, HasComponents page, FieldInputs kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
        schema.elements().forEach(element -> draw(element, page));
    }

    /** The fields by key, in order. */
    Map<String, FieldInput<?, ?>> inputs() {
        return inputs;
    }

    void show(Visibility visibility) {
        conditional.forEach(
                (component, element) -> component.setVisible(visibility.shows(element)));
    }

    void speak(Locale locale) {
        words.forEach(word -> word.accept(locale));
    }

    private void draw(Element element, HasComponents around) {
        Component component = component(element);
        around.add(component);
        if (element.hide().isPresent()) {
            conditional.put(component, element);
        }
    }

    private Component component(Element element) {
        if (element instanceof Field field) {
            return field(kinds.input(field));
        }
        if (element instanceof Element.Group group) {
            return group(group);
        }
        return element instanceof Element.Note note ? note(note) : new Hr();
    }

    private Component field(FieldInput<?, ?> input) {
        inputs.put(input.field().key(), input);
        words.add(locale -> input.speak(texts, locale));
        return input.component();
    }

    private Component group(Element.Group group) {
        Div box = new Div();
        box.addClassName("gc-form-group");
        box.getElement().setAttribute("role", "group");
        if (group.label() != null) {
            H3 heading = new H3();
            words.add(
                    locale -> {
                        heading.setText(group.label().in(locale));
                        box.getElement().setAttribute("aria-label", group.label().in(locale));
                    });
            box.add(heading);
        }
        group.elements().forEach(element -> draw(element, box));
        return box;
    }

    private Component note(Element.Note note) {
        Paragraph paragraph = new Paragraph();
        paragraph.addClassName("gc-form-note");
        words.add(locale -> paragraph.setText(note.text().in(locale)));
        return paragraph;
    }
}
