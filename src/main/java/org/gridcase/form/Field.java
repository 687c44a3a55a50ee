package org.gridcase.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a form.
 *
 * @param key name of the answer in the data, unique in the form
 * @param kind what is asked for, which decides the type of the answer
 * @param label the question
 * @param description help under the field, or null
 * @param options answers offered by the form itself; empty for other kinds and with a {@code
 *     valuesKey}
 * @param valuesKey name of the {@link OptionSource} entry that offers the answers, or null
 * @param defaultValue answer a fresh form starts with, already of the answer's type, or null
 * @param rules what an answer must meet
 * @param several whether a {@link Kind#FILES} field takes more than one file
 * @param accept which files a {@link Kind#FILES} field offers to pick, such as {@code image/*}, or
 *     null; a hint for the picker, what is stored is decided by the bytes
 * @param decimals digits after the decimal point of a {@link Kind#NUMBER}; 0 makes the answer a
 *     whole number, -1 leaves them open
 * @param hide when the field is not asked
 * @param properties what else the form says about the field (its custom properties)
 */
public record Field(
        String key,
        Kind kind,
        Wording label,
        Wording description,
        List<Option> options,
        String valuesKey,
        Object defaultValue,
        Rules rules,
        boolean several,
        String accept,
        int decimals,
        Optional<Condition> hide,
        Map<String, String> properties)
        implements Element {

    /** The kinds of answers, by their form-js component. */
    public enum Kind {
        /** {@code textfield}: one line, a String. */
        TEXT,
        /** {@code textarea}: several lines, a String. */
        LONG_TEXT,
        /** {@code number}: an Integer without decimals, else a BigDecimal. */
        NUMBER,
        /** {@code datetime} of subtype date: a String like 2026-11-24. */
        DATE,
        /**
         * {@code datetime} of subtype datetime: a local time of the place like 2026-11-24T16:30.
         */
        DATE_TIME,
        /** {@code datetime} of subtype time: a String like 16:30. */
        TIME,
        /** {@code checkbox}: a Boolean, never absent; required means it must be ticked. */
        CHECKBOX,
        /** {@code checklist}: a List of option values. */
        CHECKLIST,
        /** {@code taglist}: a List of option values, from many. */
        TAGS,
        /** {@code radio}: an option value. */
        RADIO,
        /** {@code select}: an option value. */
        SELECT,
        /** {@code filepicker}: a List of attachment ids, decimal strings. */
        FILES;

        /** Whether the answer must be among options. */
        public boolean offersOptions() {
            return this == CHECKLIST || this == TAGS || this == RADIO || this == SELECT;
        }

        /** Whether the answer is a list. */
        public boolean many() {
            return this == CHECKLIST || this == TAGS || this == FILES;
        }
    }

    /** The answers offered at this moment, in order. */
    public List<Option> options(OptionSource source) {
        return valuesKey == null ? options : List.copyOf(source.options(valuesKey));
    }

    Field startingWith(Object value) {
        return new Field(
                key,
                kind,
                label,
                description,
                options,
                valuesKey,
                value,
                rules,
                several,
                accept,
                decimals,
                hide,
                properties);
    }
}
