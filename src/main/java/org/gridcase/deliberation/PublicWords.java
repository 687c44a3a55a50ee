package org.gridcase.deliberation;

import java.util.List;
import java.util.regex.Pattern;
import org.gridcase.shared.Invalid;

/**
 * Words that anyone will read. What looks like somebody's telephone, identity number or door is
 * refused where it is written (domain.md section 9): once public it could not be taken back. Names
 * only a person can tell; that is what the step of reception is for.
 */
final class PublicWords {

    private static final List<Pattern> PERSONAL =
            List.of(
                    // mobile numbers, also written in groups; nothing longer, such as a file number
                    Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"),
                    Pattern.compile("(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)"),
                    Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)"),
                    Pattern.compile("\\d+\\s*单元\\s*\\d{2,4}|\\d{2,4}\\s*室"));

    private PublicWords() {}

    /**
     * The words without blanks around them.
     *
     * @throws Invalid when they are missing, too long or hold personal data
     */
    static String required(String field, String words, int longest) {
        if (words == null || words.isBlank()) {
            throw new Invalid(field, "deliberation.error.required");
        }
        return optional(field, words, longest);
    }

    /** The same for words that may be missing; null then. */
    static String optional(String field, String words, int longest) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > longest) {
            throw new Invalid(field, "deliberation.error.tooLong", longest);
        }
        if (PERSONAL.stream().anyMatch(pattern -> pattern.matcher(words).find())) {
            throw new Invalid(field, "deliberation.error.personalData");
        }
        return words.strip();
    }
}
