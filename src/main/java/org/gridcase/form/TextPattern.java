package org.gridcase.form;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a form, found anywhere in the text unless anchored, as form-js does. The
 * work of one match is bounded: an expression that backtracks without end simply does not match, so
 * that no form and no answer can hold up the server.
 */
public final class TextPattern {

    /** Characters one match may look at: some milliseconds of work. */
    static final int MOST_STEPS = 200_000;

    static final int MOST_CHARACTERS = 200;

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @throws PatternSyntaxException when it is no regular expression or longer than 200 characters
     */
    static TextPattern parse(String expression) {
        return parse(expression, FormGuard.ALL);
    }

    static TextPattern parse(String expression, Set<FormGuard> guards) {
        if (guards.contains(FormGuard.LONG_PATTERNS) && expression.length() > MOST_CHARACTERS) {
            throw new PatternSyntaxException("longer than " + MOST_CHARACTERS, expression, -1);
        }
        return new TextPattern(Pattern.compile(expression));
    }

    boolean matches(String text) {
        try {
            return pattern.matcher(new CountedText(text, new int[] {MOST_STEPS})).find();
        } catch (TooMuchWork | StackOverflowError e) {
            // groups that repeat recurse once a character: as good as too much work
            return false;
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static final class TooMuchWork extends RuntimeException {
        TooMuchWork() {
            super(null, null, false, false);
        }
    }

    /** Text that can be looked at only so often; parts share the count. */
    private record CountedText(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooMuchWork();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
