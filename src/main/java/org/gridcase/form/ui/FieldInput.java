package org.gridcase.form.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gridcase.form.Field;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.text.Texts;

/**
 * One field as a person meets it: the component, its words, its error. What the component calls its
 * value is turned here into the answer of the form and back.
 *
 * @param <C> the component
 * @param <V> what the component calls its value
 */
final class FieldInput<
        V,
        C extends
                AbstractField<C, V> & InputField<AbstractField.ComponentValueChangeEvent<C, V>, V>
                        & HasValidationProperties> {

    /** The focus goes out of the field, and not into its own calendar or list. */
    static final String LEFT =
            "!element.contains(event.relatedTarget) && !element.opened"
                    + " && !element.querySelector('[opened]')";

    private final Field field;
    private final C component;
    private final Function<V, Object> toAnswer;
    private final Function<Object, V> fromAnswer;
    private final FieldHelp help;
    private final BiConsumer<C, Locale> words;
    private FieldError error;

    FieldInput(
            Field field,
            C component,
            Function<V, Object> toAnswer,
            Function<Object, V> fromAnswer,
            FieldHelp help,
            BiConsumer<C, Locale> words) {
        this.field = field;
        this.component = component;
        this.toAnswer = toAnswer;
        this.fromAnswer = fromAnswer;
        this.help = help;
        this.words = words;
        component.setId("form-" + field.key());
        component.setManualValidation(true);
        component.setRequiredIndicatorVisible(field.rules().required());
        component.setHelperComponent(help);
        component.addClassName("gc-form-field");
        help.onClear(component::clear);
    }

    Field field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** The answer as it stands, or null when there is none. */
    Object answer() {
        V value = component.getValue();
        return value == null || component.isEmpty() && !(value instanceof Boolean)
                ? null
                : toAnswer.apply(value);
    }

    /** Shows an answer of the field's type; null empties the field. */
    void show(Object answer) {
        component.setValue(answer == null ? component.getEmptyValue() : fromAnswer.apply(answer));
        help.count(answer);
    }

    /** Whether something stands there that the component cannot read, such as letters as a date. */
    boolean unreadable() {
        return component instanceof HasValidator<?> && defaultError();
    }

    /** Whether a file is still on its way: what is sent now would be sent without it. */
    boolean uploading() {
        return uploading(component);
    }

    private static boolean uploading(Component part) {
        return part instanceof Upload upload && upload.isUploading()
                || part.getChildren().anyMatch(FieldInput::uploading);
    }

    FieldError unreadableError(Locale locale) {
        String key =
                switch (field.kind()) {
                    case NUMBER -> field.decimals() == 0 ? "wholeNumber" : "number";
                    case DATE -> "date";
                    case DATE_TIME -> "dateTime";
                    case TIME -> "time";
                    case FILES -> "uploading";
                    default -> "type";
                };
        return new FieldError(field.key(), "form.error." + key, field.label().in(locale));
    }

    /** With a context the component checks what it can read, not what is required. */
    @SuppressWarnings("unchecked")
    private boolean defaultError() {
        return ((HasValidator<V>) component)
                .getDefaultValidator()
                .apply(component.getValue(), new ValueContext(component))
                .isError();
    }

    void onChange(Runnable changed) {
        component.addValueChangeListener(
                change -> {
                    help.count(answer());
                    changed.run();
                });
    }

    /** Tells when a person leaves the field, its own calendar or list excepted. */
    void onLeave(Runnable left) {
        component.getElement().addEventListener("focusout", leave -> left.run()).setFilter(LEFT);
    }

    boolean wrong() {
        return error != null;
    }

    FieldError error() {
        return error;
    }

    void show(FieldError shown, Texts texts, Locale locale) {
        error = shown;
        component.setErrorMessage(texts.text(locale, shown));
        component.setInvalid(true);
    }

    void clearError() {
        error = null;
        component.setInvalid(false);
        component.setErrorMessage(null);
    }

    void speak(Texts texts, Locale locale) {
        component.setLabel(field.label().in(locale));
        help.speak(locale);
        words.accept(component, locale);
    }

    void setReadOnly(boolean readOnly) {
        component.setReadOnly(readOnly);
    }

    /** Groups of buttons take no focus themselves: their chosen or first button does. */
    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component
                    .getElement()
                    .executeJs(
                            "(this.querySelector('[checked]')"
                                    + " || this.querySelector('vaadin-radio-button,vaadin-checkbox')"
                                    + " || this).focus()");
        }
    }
}
