package org.gridcase.modelcheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.form.Element;
import org.gridcase.form.Field;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;
import org.gridcase.form.Wording;

/**
 * Checks forms: {@link FormSchema} refuses what it does not understand to the last attribute; here
 * also what a browser or the engine could take for code, though neither is ever asked to.
 */
public final class FormCheck {

    private static final Pattern CODE =
            Pattern.compile(
                    "[$#]\\{|<\\s*[a-zA-Z!/]|javascript:|data:text", Pattern.CASE_INSENSITIVE);

    private FormCheck() {}

    /** What could do harm, empty for a form that may be drawn. */
    public static List<Finding> safety(byte[] form) {
        return safety(form, Guard.ALL);
    }

    static List<Finding> safety(byte[] form, Set<Guard> guards) {
        String json = new String(form, StandardCharsets.UTF_8);
        // what is no UTF-8 does not come back as it was
        if (guards.contains(Guard.FORM_UTF_8)
                && !Arrays.equals(json.getBytes(StandardCharsets.UTF_8), form)) {
            return List.of(Finding.unsafe(null, Guard.FORM_UTF_8.reason()));
        }
        try {
            List<Finding> findings = new ArrayList<>();
            FormSchema schema = FormSchema.parse(json);
            if (guards.contains(Guard.FORM_CODE)) {
                code(schema.elements(), findings);
            }
            return findings;
        } catch (FormRefused e) {
            String place = e.args().length == 0 ? null : String.valueOf(e.args()[0]);
            String[] args = Arrays.stream(e.args()).map(String::valueOf).toArray(String[]::new);
            return List.of(Finding.unsafe(place, e.key(), args));
        }
    }

    /**
     * Everything that is wrong.
     *
     * @param file name of the file without ending, which is the form's id
     */
    public static List<Finding> check(byte[] form, String file) {
        List<Finding> findings = new ArrayList<>(safety(form));
        if (findings.isEmpty()) {
            FormSchema schema = FormSchema.parse(new String(form, StandardCharsets.UTF_8));
            if (!schema.id().equals(file)) {
                findings.add(Finding.error(null, "modelcheck.form.id", file));
            }
            schema.untranslated()
                    .forEach(
                            text ->
                                    findings.add(
                                            Finding.error(
                                                    text, "modelcheck.form.noEnglish", text)));
            if (schema.fields().stream().noneMatch(FormCheck::isReport)) {
                findings.add(Finding.error(null, "modelcheck.form.noWords"));
            }
        }
        return findings;
    }

    /** Every report says something in words: the timeline shows them. */
    private static boolean isReport(Field field) {
        return field.kind() == Field.Kind.LONG_TEXT && field.rules().required();
    }

    private static void code(List<Element> elements, List<Finding> findings) {
        for (Element element : elements) {
            if (element instanceof Element.Group group) {
                code(group.label(), "label", findings);
                code(group.elements(), findings);
            } else if (element instanceof Element.Note note) {
                code(note.text(), "text", findings);
            } else if (element instanceof Field field) {
                code(field.label(), field.key(), findings);
                code(field.description(), field.key(), findings);
                field.options().forEach(option -> code(option.label(), field.key(), findings));
                field.properties().values().forEach(text -> code(text, field.key(), findings));
            }
        }
    }

    private static void code(Wording wording, String place, List<Finding> findings) {
        if (wording != null) {
            code(wording.zh(), place, findings);
            code(wording.en(), place, findings);
        }
    }

    private static void code(String text, String place, List<Finding> findings) {
        if (text != null && CODE.matcher(text).find()) {
            findings.add(Finding.unsafe(place, Guard.FORM_CODE.reason(), text));
        }
    }
}
