package org.gridcase.modelcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridcase.form.Field;
import org.gridcase.form.FormRefused;
import org.gridcase.form.FormSchema;
import org.gridcase.form.Wording;
import org.gridcase.modelcheck.Change.Kind;

/** What is different between two forms, field by field. */
public final class FormDifference {

    private FormDifference() {}

    /**
     * From one form to the other.
     *
     * @param before text of the earlier form, null when there was none
     * @param after text of the later one, null when there is none any more
     */
    public static List<Change> between(String before, String after) {
        Map<String, Field> old = fields(before);
        Map<String, Field> now = fields(after);
        List<Change> changes = new ArrayList<>();
        now.forEach(
                (key, field) -> {
                    if (!old.containsKey(key)) {
                        changes.add(change(Kind.ADDED, field, List.of()));
                        return;
                    }
                    var properties =
                            ModelDifference.properties(described(old.get(key)), described(field));
                    if (!properties.isEmpty()) {
                        changes.add(change(Kind.CHANGED, field, properties));
                    } else if (followsAnother(key, old, now)) {
                        changes.add(change(Kind.MOVED, field, List.of()));
                    }
                });
        old.forEach(
                (key, field) -> {
                    if (!now.containsKey(key)) {
                        changes.add(change(Kind.REMOVED, field, List.of()));
                    }
                });
        return changes;
    }

    private static Change change(Kind kind, Field field, List<Change.Property> properties) {
        Wording label = field.label();
        return new Change(
                kind, field.key(), label.zh(), label.en(), field.kind().name(), properties);
    }

    /** Whether it comes after another one of the fields that both forms have. */
    private static boolean followsAnother(
            String key, Map<String, Field> old, Map<String, Field> now) {
        return position(key, old, now) != position(key, now, old);
    }

    private static int position(String key, Map<String, Field> in, Map<String, Field> shared) {
        return in.keySet().stream().filter(shared::containsKey).toList().indexOf(key);
    }

    private static Map<String, Field> fields(String form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (form != null) {
            try {
                FormSchema.parse(form).fields().forEach(field -> fields.put(field.key(), field));
            } catch (FormRefused e) {
                // found by the check; here it has no fields
                return fields;
            }
        }
        return fields;
    }

    private static Map<String, String> described(Field field) {
        Map<String, String> properties = new TreeMap<>();
        put(properties, "kind", field.kind());
        put(properties, "label", field.label());
        put(properties, "description", field.description());
        put(
                properties,
                "options",
                field.options().stream()
                        .map(option -> option.value() + " " + words(option.label()))
                        .collect(Collectors.joining(", ")));
        put(properties, "valuesKey", field.valuesKey());
        put(properties, "defaultValue", field.defaultValue());
        put(properties, "required", field.rules().required());
        put(properties, "minLength", field.rules().minLength());
        put(properties, "maxLength", field.rules().maxLength());
        put(properties, "min", field.rules().min());
        put(properties, "max", field.rules().max());
        put(properties, "pattern", field.rules().pattern());
        put(properties, "several", field.several());
        put(properties, "accept", field.accept());
        put(properties, "hide", field.hide().orElse(null));
        return properties;
    }

    private static void put(Map<String, String> properties, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            properties.put(
                    name, value instanceof Wording wording ? words(wording) : value.toString());
        }
    }

    private static String words(Wording wording) {
        return wording.en() == null ? wording.zh() : wording.zh() + " / " + wording.en();
    }
}
