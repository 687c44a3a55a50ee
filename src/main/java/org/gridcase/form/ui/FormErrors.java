package org.gridcase.form.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gridcase.form.Field;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.text.Texts;

/**
 * What is wrong on the page: at the fields, and after an attempt to submit also in a list above
 * them, from which each goes as it is corrected.
 */
final class FormErrors {

    private final Map<String, FieldInput<?, ?>> inputs;
    private final Texts texts;
    private final ErrorSummary summary = new ErrorSummary();

    /** What was wrong at the last attempt, corrected or not; empty before the first. */
    private List<FieldError> attempt = List.of();

    /** Keys of the fields at which these errors were shown. */
    private final Set<String> atFields = new LinkedHashSet<>();

    private Locale locale;

    FormErrors(Map<String, FieldInput<?, ?>> inputs, Texts texts, Locale locale) {
        this.inputs = inputs;
        this.texts = texts;
        this.locale = locale;
    }

    ErrorSummary summary() {
        return summary;
    }

    /** Shows all and goes to the first that has a field which {@code asks} says is shown. */
    void attempted(List<FieldError> errors, Predicate<String> asks) {
        inputs.values().forEach(FieldInput::clearError);
        attempt = inOrder(errors);
        atFields.clear();
        for (FieldError error : attempt) {
            FieldInput<?, ?> input = inputs.get(error.field());
            if (input != null && asks.test(error.field()) && atFields.add(error.field())) {
                show(input, error);
            }
        }
        summarise(true);
        atFields.stream().findFirst().map(inputs::get).ifPresent(FieldInput::focus);
    }

    void show(FieldInput<?, ?> input, FieldError error) {
        input.show(spoken(error), texts, locale);
        summarise(false);
    }

    void corrected(FieldInput<?, ?> input) {
        input.clearError();
        summarise(false);
    }

    void clear() {
        inputs.values().forEach(FieldInput::clearError);
        attempt = List.of();
        summarise(false);
    }

    void speak(Locale spoken) {
        locale = spoken;
        inputs.values().stream()
                .filter(FieldInput::wrong)
                .forEach(input -> show(input, input.error()));
        summarise(false);
    }

    private void summarise(boolean aloud) {
        List<ErrorSummary.Line> lines = attempt.stream().map(this::line).toList();
        long open = lines.stream().filter(line -> !line.corrected()).count();
        String title =
                open == 0
                        ? texts.text(locale, "form.view.corrected")
                        : texts.text(locale, "form.view.errors", String.valueOf(open));
        summary.show(title, lines, aloud);
    }

    /** The field may be wrong in another way by now. */
    private ErrorSummary.Line line(FieldError error) {
        if (!atFields.contains(error.field())) {
            return new ErrorSummary.Line(
                    error.field(), texts.text(locale, spoken(error)), false, null);
        }
        FieldInput<?, ?> input = inputs.get(error.field());
        FieldError now = input.wrong() ? input.error() : error;
        return new ErrorSummary.Line(
                error.field(), texts.text(locale, spoken(now)), !input.wrong(), input::focus);
    }

    /** As the fields stand on the page, errors of no field last. */
    private List<FieldError> inOrder(List<FieldError> errors) {
        List<FieldError> ordered = new ArrayList<>();
        for (String key : inputs.keySet()) {
            errors.stream().filter(error -> error.field().equals(key)).forEach(ordered::add);
        }
        errors.stream().filter(error -> !inputs.containsKey(error.field())).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    /** The error with the label of its field in the language shown now. */
    private FieldError spoken(FieldError error) {
        Optional<Field> field =
                Optional.ofNullable(inputs.get(error.field())).map(FieldInput::field);
        if (field.isEmpty() || error.args().isEmpty() || !error.key().startsWith("form.error.")) {
            return error;
        }
        List<Object> args = new ArrayList<>(error.args());
        args.set(0, field.get().label().in(locale));
        return new FieldError(error.field(), error.key(), args);
    }
}
