package org.gridcase.modelcheck;

import java.util.List;

/**
 * One thing that is wrong with a model or form.
 *
 * @param element id of the element or key of the field it stands at, null for the whole file
 * @param severity how bad it is
 * @param key key of the text in the bundles
 * @param args fill the placeholders of the text; pieces of the model are shortened to one line
 */
public record Finding(String element, Severity severity, String key, List<String> args) {

    private static final int LONGEST = 80;

    public Finding {
        args = args.stream().map(Finding::shortened).toList();
        element = element == null ? null : shortened(element);
    }

    static Finding unsafe(String element, String key, String... args) {
        return new Finding(element, Severity.UNSAFE, key, List.of(args));
    }

    static Finding error(String element, String key, String... args) {
        return new Finding(element, Severity.ERROR, key, List.of(args));
    }

    static Finding hint(String element, String key, String... args) {
        return new Finding(element, Severity.HINT, key, List.of(args));
    }

    /** Pieces of a model come from outside: pages and logs repeat no more than a plain line. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
