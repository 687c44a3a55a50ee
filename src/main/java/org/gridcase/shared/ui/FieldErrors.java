package org.gridcase.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.FieldError;

/**
 * All that is wrong with a form: each error at its field, and together in a list that is read out
 * when it appears and from which one click leads to the field. A field that is corrected leaves the
 * list.
 */
public class FieldErrors extends Div {

    private record Place(Component field, Runnable reveal) {
        void mark(String words) {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(words != null);
                validated.setErrorMessage(words);
            }
        }

        void visit() {
            reveal.run();
            field.scrollIntoView();
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Paragraph heading = new Paragraph();
    private final UnorderedList lines = new UnorderedList();
    private List<FieldError> errors = List.of();

    public FieldErrors() {
        addClassName("gc-form-errors");
        getElement().setAttribute("role", "alert");
        add(heading, lines);
        setVisible(false);
    }

    /** Names the component that shows the errors of a field. */
    public FieldErrors at(String field, Component component) {
        return at(field, component, () -> {});
    }

    /**
     * @param reveal makes the component visible when it may be folded away
     */
    public FieldErrors at(String field, Component component, Runnable reveal) {
        places.put(field, new Place(component, reveal));
        if (component instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> corrected(field));
        }
        return this;
    }

    /** Shows the errors, those of the first fields first, and goes to the first. */
    public void show(List<FieldError> found) {
        clear();
        List<FieldError> ordered = new ArrayList<>();
        places.keySet()
                .forEach(name -> found.stream().filter(e -> is(e, name)).forEach(ordered::add));
        found.stream().filter(e -> !places.containsKey(e.field())).forEach(ordered::add);
        errors = ordered;
        ordered.forEach(this::mark);
        list();
        ordered.stream()
                .map(error -> places.get(error.field()))
                .filter(place -> place != null)
                .findFirst()
                .ifPresent(Place::visit);
    }

    /** Shows one error at its field only, as when somebody leaves it. */
    public void mark(FieldError error) {
        Place place = places.get(error.field());
        if (place != null) {
            place.reveal().run();
            place.mark(words(error));
        }
    }

    public void clear() {
        places.values().forEach(place -> place.mark(null));
        errors = List.of();
        list();
    }

    /** The field is right now. */
    public void corrected(String field) {
        Place place = places.get(field);
        if (place != null) {
            place.mark(null);
        }
        if (errors.stream().anyMatch(error -> is(error, field))) {
            errors = errors.stream().filter(error -> !is(error, field)).toList();
            list();
        }
    }

    private void list() {
        lines.removeAll();
        setVisible(!errors.isEmpty());
        heading.setText(getTranslation("shared.errors.heading", errors.size()));
        errors.forEach(error -> lines.add(line(error)));
    }

    private ListItem line(FieldError error) {
        Place place = places.get(error.field());
        if (place == null) {
            return new ListItem(words(error));
        }
        String label = place.field() instanceof HasLabel labelled ? labelled.getLabel() : null;
        String words =
                label == null || label.isBlank()
                        ? words(error)
                        : getTranslation("shared.errors.line", label, words(error));
        Button jump = new Button(words, click -> place.visit());
        jump.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new ListItem(jump);
    }

    private String words(FieldError error) {
        return getTranslation(error.key(), error.args().toArray());
    }

    private static boolean is(FieldError error, String field) {
        return error.field().equals(field);
    }
}
