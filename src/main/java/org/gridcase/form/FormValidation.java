package org.gridcase.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;

/**
 * The one place that decides whether answers hold: the page asks it field by field when a person
 * leaves a field, the service asks it for the whole form. Answers are data only; none is ever
 * evaluated, whatever it looks like.
 *
 * <p>The first argument of every error is the label of its field.
 */
public final class FormValidation {

    /** Unknown keys named in one answer; who sends more than these knows already. */
    private static final int MOST_UNKNOWN = 20;

    private final FormSchema schema;
    private final OptionSource options;

    /**
     * @param options asked at most once for each {@code valuesKey}: what a page has drawn is what
     *     it checks
     */
    public FormValidation(FormSchema schema, OptionSource options) {
        this.schema = schema;
        Map<String, List<Option>> asked = new HashMap<>();
        this.options = key -> asked.computeIfAbsent(key, options::options);
    }

    /** The answers that may be given to the field now, in order. */
    public List<Option> offered(Field field) {
        return field.options(options);
    }

    /** As {@link #validate(Map, Locale)} for a reader of Chinese. */
    public Map<String, Object> validate(Map<String, ?> raw) {
        return validate(raw, Locales.CHINESE);
    }

    /**
     * The answers in their types (see {@link Field.Kind}), in the order of the form, without those
     * of hidden fields and without empty ones.
     *
     * @param raw answers by key, as typed
     * @param locale language of the labels in the errors
     * @throws Invalid with an error for each answer that does not hold and each key the form does
     *     not know, in the order of the form
     */
    public Map<String, Object> validate(Map<String, ?> raw, Locale locale) {
        Visibility visibility = visibility(raw);
        Map<String, Object> answers = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : schema.fields()) {
            if (visibility.asks(field.key())) {
                Object given = raw.get(field.key());
                check(field, given, locale).ifPresent(errors::add);
                Object answer = readable(field, given);
                if (answer != null) {
                    answers.put(field.key(), answer);
                }
            }
        }
        errors.addAll(unknown(raw.keySet()));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return answers;
    }

    /** What is wrong with one answer, regardless of whether its field is shown. */
    public Optional<FieldError> check(Field field, Object raw, Locale locale) {
        return flaw(field, raw).map(flaw -> flaw.error(field, locale));
    }

    /**
     * The answer in its type, or null when there is none or it cannot be read or is not offered:
     * for drafts, which may be older than the form.
     */
    public Object readable(Field field, Object raw) {
        try {
            Object value = Answers.read(field, raw);
            boolean offered =
                    !field.kind().offersOptions() || Flaw.of(field, value, options).isEmpty();
            return offered ? value : null;
        } catch (Answers.WrongType e) {
            return null;
        }
    }

    /** Which parts of the form are shown for these answers. */
    public Visibility visibility(Map<String, ?> raw) {
        Map<String, Object> known = new LinkedHashMap<>();
        schema.fields().forEach(field -> known.put(field.key(), null));
        Set<String> hidden = new HashSet<>();
        for (String key : schema.settled()) {
            if (schema.hiding(key).stream().anyMatch(condition -> condition.holds(known))) {
                hidden.add(key);
            } else {
                known.put(key, forConditions(schema.field(key).orElseThrow(), raw.get(key)));
            }
        }
        return new Visibility(known, hidden);
    }

    /** The state of the conditions for some answers. */
    public static final class Visibility {
        private final Map<String, Object> known;
        private final Set<String> hidden;

        private Visibility(Map<String, Object> known, Set<String> hidden) {
            this.known = known;
            this.hidden = hidden;
        }

        /** Whether the field is shown, with all groups around it. */
        public boolean asks(String key) {
            return !hidden.contains(key);
        }

        /** Whether the element itself is shown, given that what it stands in is. */
        public boolean shows(Element element) {
            return element.hide().filter(condition -> condition.holds(known)).isEmpty();
        }
    }

    private Object forConditions(Field field, Object raw) {
        Object value = readable(field, raw);
        return value instanceof Integer number ? BigDecimal.valueOf(number) : value;
    }

    private Optional<Flaw> flaw(Field field, Object raw) {
        try {
            Object value = Answers.read(field, raw);
            return Flaw.find(field, value, options);
        } catch (Answers.WrongType e) {
            return Optional.of(new Flaw(e.key(), e.limit()));
        }
    }

    private List<FieldError> unknown(Set<String> keys) {
        return keys.stream()
                .filter(key -> key == null || schema.field(key).isEmpty())
                .limit(MOST_UNKNOWN)
                .map(key -> Attributes.shortened(String.valueOf(key)))
                .map(key -> new FieldError(key, "form.error.unknown", key))
                .toList();
    }
}
