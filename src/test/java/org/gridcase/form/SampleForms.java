package org.gridcase.form;

import java.util.List;

/** Small forms for tests. */
public final class SampleForms {

    /** Two departments under the source {@code departments}. */
    public static final OptionSource DEPARTMENTS =
            key ->
                    key.equals("departments")
                            ? List.of(
                                    new Option("HB", new Wording("环保办", "Environment")),
                                    new Option("MZ", new Wording("民政办", null)))
                            : List.of();

    private SampleForms() {}

    /** The JSON of a form with these components; single quotes stand for double ones. */
    public static String json(String... components) {
        return """
                {'type': 'default', 'id': 'sample-form', 'schemaVersion': 16, 'components': [%s]}
                """
                .formatted(String.join(",\n", components))
                .replace('\'', '"');
    }

    public static FormSchema form(String... components) {
        return FormSchema.parse(json(components));
    }

    /** A component with key and label, and what else is given. */
    public static String field(String type, String key, String more) {
        String rest = more.isEmpty() ? "" : ", " + more;
        return "{'type': '%s', 'key': '%s', 'label': '%s'%s}".formatted(type, key, key, rest);
    }

    public static String yesOrNo(String key) {
        return field(
                "radio",
                key,
                "'values': [{'value': 'yes', 'label': '是'}, {'value': 'no', 'label': '否'}]");
    }

    public static String shownWhenYes(String type, String key, String on, String more) {
        String hide = "'conditional': {'hide': '=%s != \\'yes\\''}".formatted(on);
        return field(type, key, more.isEmpty() ? hide : hide + ", " + more);
    }
}
