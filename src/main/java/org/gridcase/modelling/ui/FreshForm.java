package org.gridcase.modelling.ui;

import java.util.regex.Pattern;

/** What a new form begins with: one text, which every report needs. */
final class FreshForm {

    private static final String TEXT =
            """
            {
              "schemaVersion": 16,
              "type": "default",
              "id": "%s",
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "components": [
                {
                  "type": "textarea",
                  "id": "wordsField",
                  "key": "words",
                  "label": "办理情况",
                  "validate": { "required": true, "maxLength": 2000 },
                  "properties": { "labelEn": "What was done" }
                }
              ]
            }
            """;

    private FreshForm() {}

    static String of(String form) {
        return TEXT.formatted(form);
    }

    /** Whether nobody has changed it yet. */
    static boolean is(String form, String text) {
        return of(form).equals(text);
    }

    /** A copy of another form, to begin with. */
    static String like(String text, String other, String form) {
        return text.replaceFirst(
                "(\"id\"\\s*:\\s*)\"" + Pattern.quote(other) + "\"", "$1\"" + form + "\"");
    }
}
