package org.gridcase.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.FieldError;

/**
 * What is wrong with one answer.
 *
 * @param key the sentence for it
 * @param limit the limit it breaks, as text so that no language puts separators into the digits, or
 *     null
 */
record Flaw(String key, String limit) {

    Flaw(String key) {
        this(key, null);
    }

    FieldError error(Field field, Locale locale) {
        String label = field.label().in(locale);
        return limit == null
                ? new FieldError(field.key(), key, label)
                : new FieldError(field.key(), key, label, limit);
    }

    /** The first flaw of an answer that is of the field's type already, or of its absence. */
    static Optional<Flaw> find(Field field, Object value, OptionSource options) {
        boolean given = value != null && !Boolean.FALSE.equals(value);
        if (!given) {
            return field.rules().required() ? Optional.of(missing(field)) : Optional.empty();
        }
        return of(field, value, options);
    }

    private static Flaw missing(Field field) {
        return switch (field.kind()) {
            case CHECKBOX -> new Flaw("form.error.tick");
            case RADIO, SELECT, CHECKLIST, TAGS, DATE, DATE_TIME, TIME ->
                    new Flaw("form.error.choose");
            case FILES -> new Flaw("form.error.file");
            default -> new Flaw("form.error.required");
        };
    }

    /** As {@link #find}, for an answer that may be absent without being missed. */
    static Optional<Flaw> of(Field field, Object value, OptionSource options) {
        if (value == null) {
            return Optional.empty();
        }
        Rules rules = field.rules();
        return switch (field.kind()) {
            case RADIO, SELECT -> ofChoice(field, List.of(value), options);
            case CHECKLIST, TAGS -> ofChoice(field, (List<?>) value, options);
            case NUMBER -> ofNumber(rules, new BigDecimal(value.toString()));
            case FILES -> ofFiles(field, (List<?>) value);
            case TEXT, LONG_TEXT -> ofText(rules, (String) value);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> ofChoice(Field field, List<?> chosen, OptionSource options) {
        Set<String> offered =
                field.options(options).stream().map(Option::value).collect(Collectors.toSet());
        return offered.containsAll(chosen)
                ? Optional.empty()
                : Optional.of(new Flaw("form.error.option"));
    }

    private static Optional<Flaw> ofFiles(Field field, List<?> files) {
        return field.several() || files.size() <= 1
                ? Optional.empty()
                : Optional.of(new Flaw("form.error.oneFile"));
    }

    private static Optional<Flaw> ofText(Rules rules, String text) {
        if (text.length() > rules.maxLength()) {
            return Optional.of(new Flaw("form.error.maxLength", rules.maxLength().toString()));
        }
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            return Optional.of(new Flaw("form.error.minLength", rules.minLength().toString()));
        }
        if (rules.pattern() != null && !rules.pattern().matches(text)) {
            return Optional.of(new Flaw("form.error.pattern"));
        }
        return Optional.empty();
    }

    private static Optional<Flaw> ofNumber(Rules rules, BigDecimal number) {
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return Optional.of(new Flaw("form.error.min", rules.min().toPlainString()));
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return Optional.of(new Flaw("form.error.max", rules.max().toPlainString()));
        }
        return Optional.empty();
    }
}
