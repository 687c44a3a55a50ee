package org.gridcase.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form as read from its form-js JSON: what it asks, in order, and when. Immutable and safe to
 * share between sessions. Reading is all or nothing: a form with anything in it that is not
 * understood is refused whole ({@link FormRefused}), since what is not understood would silently
 * not be checked.
 */
public final class FormSchema {

    private final String id;
    private final List<Element> elements;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /**
     * For each field all conditions that can hide it: its own and those of the groups around it.
     */
    private final Map<String, List<Condition>> hiding = new LinkedHashMap<>();

    /** Keys in an order in which each condition reads only answers that are settled before it. */
    private final List<String> settled;

    private final Set<FormGuard> guards;

    FormSchema(String id, List<Element> elements) {
        this(id, elements, FormGuard.ALL);
    }

    FormSchema(String id, List<Element> elements, Set<FormGuard> guards) {
        this.id = id;
        this.elements = List.copyOf(elements);
        this.guards = guards;
        gather(elements, List.of());
        this.settled = inOrderOfReading(elements);
    }

    /**
     * Reads a form.
     *
     * @param json the text of a {@code .form} file
     * @throws FormRefused when it is not understood, with the place in the form
     */
    public static FormSchema parse(String json) {
        return FormReader.read(json);
    }

    /** The id of the form, such as {@code general-handle}. */
    public String id() {
        return id;
    }

    /** What the form shows, in order, groups with what is inside them. */
    public List<Element> elements() {
        return elements;
    }

    /** All fields in order, also those inside groups. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** What a fresh form starts with. */
    public Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> field.defaultValue() != null)
                .forEach(field -> defaults.put(field.key(), field.defaultValue()));
        return defaults;
    }

    /**
     * Checks the answers of the whole form, see {@link FormValidation#validate}.
     *
     * @throws org.gridcase.shared.Invalid with an error for each answer that does not hold
     */
    public Map<String, Object> validate(Map<String, ?> raw, OptionSource options) {
        return new FormValidation(this, options).validate(raw);
    }

    /** Chinese texts that have no English, for the check of a form before it is released. */
    public List<String> untranslated() {
        List<String> missing = new ArrayList<>();
        untranslated(elements, missing);
        return missing;
    }

    List<Condition> hiding(String key) {
        return hiding.get(key);
    }

    List<String> settled() {
        return settled;
    }

    private void gather(List<Element> around, List<Condition> outer) {
        for (Element element : around) {
            List<Condition> conditions = new ArrayList<>(outer);
            element.hide().ifPresent(conditions::add);
            if (element instanceof Element.Group group) {
                gather(group.elements(), conditions);
            } else if (element instanceof Field field) {
                boolean twice = fields.put(field.key(), field) != null;
                refuse(FormGuard.KEYS_TWICE, twice, field.key());
                hiding.put(field.key(), List.copyOf(conditions));
            }
        }
    }

    private List<String> inOrderOfReading(List<Element> all) {
        refuseUnknownNames(all);
        Set<String> done = new LinkedHashSet<>();
        fields.keySet().forEach(key -> settle(key, done, new HashSet<>()));
        return List.copyOf(done);
    }

    private void refuseUnknownNames(Collection<Element> all) {
        for (Element element : all) {
            element.hide()
                    .ifPresent(
                            condition ->
                                    condition.names().stream()
                                            .filter(name -> !fields.containsKey(name))
                                            .findFirst()
                                            .ifPresent(
                                                    name ->
                                                            refuse(
                                                                    FormGuard.NAMES_OF_CONDITIONS,
                                                                    true,
                                                                    condition.toString(),
                                                                    Attributes.shortened(name))));
            if (element instanceof Element.Group group) {
                refuseUnknownNames(group.elements());
            }
        }
    }

    private void refuse(FormGuard guard, boolean wrong, Object... args) {
        if (wrong && guards.contains(guard)) {
            throw new FormRefused(guard.reason(), args);
        }
    }

    private void settle(String key, Set<String> done, Set<String> waiting) {
        if (done.contains(key) || !fields.containsKey(key)) {
            return;
        }
        if (!waiting.add(key)) {
            refuse(FormGuard.CIRCLES_OF_CONDITIONS, true, key);
            return;
        }
        for (Condition condition : hiding.get(key)) {
            condition.names().forEach(name -> settle(name, done, waiting));
        }
        waiting.remove(key);
        done.add(key);
    }

    private static void untranslated(List<Element> all, List<String> missing) {
        for (Element element : all) {
            if (element instanceof Element.Group group) {
                note(group.label(), missing);
                untranslated(group.elements(), missing);
            } else if (element instanceof Element.Note note) {
                note(note.text(), missing);
            } else if (element instanceof Field field) {
                note(field.label(), missing);
                note(field.description(), missing);
                field.options().forEach(option -> note(option.label(), missing));
            }
        }
    }

    private static void note(Wording wording, List<String> missing) {
        if (wording != null && wording.en() == null) {
            missing.add(wording.zh());
        }
    }
}
