package org.gridcase.inbox;

import org.gridcase.shared.Invalid;

/** What people write when they hand a step on: a reason, a report. */
final class StepWords {
    /** Longest reason or report, in characters. */
    static final int MAX_WORDS = 2000;

    private StepWords() {}

    static String required(String field, String words) {
        String trimmed = optional(words);
        if (trimmed == null) {
            throw new Invalid(field, "inbox.error.reasonRequired");
        }
        return trimmed;
    }

    static String optional(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > MAX_WORDS) {
            throw new Invalid("words", "inbox.error.wordsTooLong", MAX_WORDS);
        }
        return words.strip();
    }
}
