package org.gridcase.modelling;

import org.gridcase.shared.Invalid;

/** The words that go on record with a deed on process models. */
final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /**
     * @param field where an error is shown
     * @throws Invalid when there are none, or too many
     */
    static String required(String field, String text) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw new Invalid(field, "modelling.error.reasonRequired");
        }
        if (words.length() > LONGEST) {
            throw new Invalid(field, "modelling.error.wordsTooLong", LONGEST);
        }
        return words;
    }
}
