package org.gridcase.form.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gridcase.form.FormSchema;
import org.gridcase.form.FormValidation;
import org.gridcase.form.FormValidation.Visibility;
import org.gridcase.form.OptionSource;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Texts;

/**
 * A form to fill in: one column, label above, help below. Fields appear and go as their conditions
 * say while a person types; a field is checked when it is left and again while it is wrong, by the
 * same rules the service will hold. The page brings the buttons:
 *
 * <pre>
 * form.checked().ifPresent(answers -&gt; ...);                     // shows what is wrong otherwise
 * catch (Invalid refused) { form.showErrors(refused.errors()); } // what only the service can know
 * </pre>
 */
public final class FormView extends Div implements LocaleChangeObserver {

    private final FormValidation validation;
    private final FormDrawing drawing;
    private final Map<String, FieldInput<?, ?>> inputs;
    private final FormErrors errors;
    private final List<Consumer<Map<String, Object>>> listeners = new CopyOnWriteArrayList<>();
    private Visibility visibility;
    private Locale locale;

    /** While we fill fields or change their words, their events are not a person's changes. */
    private boolean filling;

    /**
     * A form with its defaults filled in.
     *
     * @param options what fields with a {@code valuesKey} offer, asked once
     * @param files makes the fields for files
     * @param locale language until the page's own is known or changes
     */
    public FormView(
            FormSchema schema,
            OptionSource options,
            FileFieldFactory files,
            Texts texts,
            Locale locale) {
        this.validation = new FormValidation(schema, options);
        Div fields = new Div();
        fields.addClassName("gc-form-fields");
        this.drawing =
                new FormDrawing(schema, fields, new FieldInputs(validation, files, texts), texts);
        this.inputs = drawing.inputs();
        this.errors = new FormErrors(inputs, texts, locale);
        addClassName("gc-form");
        add(errors.summary(), fields);
        inputs.values().forEach(this::follow);
        speak(locale);
        setValues(schema.defaults());
    }

    /**
     * The answers as they stand, also of hidden fields so that none is lost; without empty ones.
     */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach(
                (key, input) -> {
                    Object answer = input.answer();
                    if (answer != null) {
                        values.put(key, answer);
                    }
                });
        return values;
    }

    /**
     * Fills the form, for example from a draft, and takes away all errors. What is missing, no
     * longer asked, not readable or not offered any more is left empty. Does not count as a change.
     */
    public void setValues(Map<String, ?> values) {
        quietly(
                () ->
                        inputs.forEach(
                                (key, input) ->
                                        input.show(
                                                validation.readable(
                                                        input.field(), values.get(key)))));
        errors.clear();
        refresh();
    }

    /** Told the answers after each change a person makes: to keep a draft. */
    public Registration onChange(Consumer<Map<String, Object>> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    /**
     * The answers ready for the service; else empty, with every error shown and the first focused.
     */
    public Optional<Map<String, Object>> checked() {
        Map<String, FieldError> wrong = new LinkedHashMap<>();
        Map<String, Object> answers = Map.of();
        try {
            answers = validation.validate(values(), locale);
        } catch (Invalid refused) {
            refused.errors().forEach(error -> wrong.put(error.field(), error));
        }
        inputs.forEach(
                (key, input) -> {
                    if (visibility.asks(key) && (input.unreadable() || input.uploading())) {
                        wrong.put(key, input.unreadableError(locale));
                    }
                });
        showErrors(List.copyOf(wrong.values()));
        return wrong.isEmpty() ? Optional.of(answers) : Optional.empty();
    }

    /**
     * Shows errors at their fields and all of them in a list above the form, and takes the person
     * to the first. Errors of fields this form does not show stand in the list only. An empty list
     * takes all errors away.
     */
    public void showErrors(List<FieldError> found) {
        errors.attempted(found, visibility::asks);
    }

    /** Shows the answers without letting them be changed. */
    public void setReadOnly(boolean readOnly) {
        inputs.values().forEach(input -> input.setReadOnly(readOnly));
    }

    /** To the first field, when the form is all a page asks. */
    public void focus() {
        inputs.entrySet().stream()
                .filter(entry -> visibility.asks(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        speak(change.getLocale());
    }

    private void follow(FieldInput<?, ?> input) {
        input.onChange(() -> changed(input));
        input.onLeave(() -> check(input));
    }

    private void changed(FieldInput<?, ?> input) {
        if (filling) {
            return;
        }
        if (input.wrong()) {
            check(input);
        }
        refresh();
        Map<String, Object> values = values();
        listeners.forEach(listener -> listener.accept(values));
    }

    private void check(FieldInput<?, ?> input) {
        Optional<FieldError> error =
                input.unreadable()
                        ? Optional.of(input.unreadableError(locale))
                        : validation.check(input.field(), input.answer(), locale);
        error.ifPresentOrElse(found -> errors.show(input, found), () -> errors.corrected(input));
    }

    /** Shows and hides what the conditions say; what is not asked is not wrong. */
    private void refresh() {
        visibility = validation.visibility(values());
        drawing.show(visibility);
        inputs.forEach(
                (key, input) -> {
                    if (input.wrong() && !visibility.asks(key)) {
                        errors.corrected(input);
                    }
                });
    }

    private void speak(Locale spoken) {
        locale = spoken;
        quietly(() -> drawing.speak(spoken));
        errors.speak(spoken);
    }

    private void quietly(Runnable filled) {
        filling = true;
        filled.run();
        filling = false;
    }
}
