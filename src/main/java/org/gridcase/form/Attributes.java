package org.gridcase.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of one JSON object of a form. Each is asked for by name and type; what nobody
 * asked for is refused at the end, because a rule that is not understood would silently not hold.
 */
final class Attributes {

    static final int MOST_CHARACTERS = 2_000;

    private final JsonNode node;
    private final String place;
    private final Set<FormGuard> guards;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param place where a person finds the object in the form
     */
    Attributes(JsonNode node, String place, Set<FormGuard> guards) {
        this.node = node;
        this.place = place;
        this.guards = guards;
        refuse(FormGuard.OBJECTS, !node.isObject());
    }

    String place() {
        return place;
    }

    /** The text, or null when absent or blank. */
    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        refuse(
                FormGuard.TEXTS,
                !value.isTextual() || value.textValue().length() > MOST_CHARACTERS,
                name);
        String text = value.asText().strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * A text that a person reads. The form-js viewer would evaluate {@code =...} and {@code
     * {{...}}} in it; we never do, so that a form that relies on it is refused instead of shown
     * wrongly.
     */
    String words(String name) {
        String text = text(name);
        refuse(
                FormGuard.PLAIN_WORDS,
                text != null && (text.startsWith("=") || text.contains("{{")),
                name);
        return text;
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return false;
        }
        refuse(FormGuard.FLAGS, !value.isBoolean(), name);
        return value.asBoolean();
    }

    /** A whole number from 0 to {@code most}, or null when absent. */
    Integer count(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        refuse(
                FormGuard.COUNTS,
                !value.isInt() || value.intValue() < 0 || value.intValue() > most,
                name,
                String.valueOf(most));
        return value.asInt();
    }

    /** A number of ordinary size, or null when absent. */
    BigDecimal number(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        refuse(
                FormGuard.NUMBERS,
                !value.isNumber() || !Answers.ordinary(value.decimalValue()),
                name);
        return value.decimalValue();
    }

    /** Any value, or null when absent. */
    JsonNode value(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The object under the name, empty when absent. */
    Attributes object(String name) {
        JsonNode value = value(name);
        return new Attributes(
                value == null ? JsonNodeFactory.instance.objectNode() : value,
                place + " / " + name,
                guards);
    }

    /** The elements of the list under the name, or null when absent. */
    List<JsonNode> list(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        refuse(FormGuard.LISTS, !value.isArray(), name);
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    /** All attributes, which must be texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> texts.put(name, words(name)));
        texts.values().removeIf(text -> text == null);
        return texts;
    }

    /** Names that only matter to the form editor, such as the place in its grid. */
    void ignore(String... names) {
        asked.addAll(List.of(names));
    }

    void refuseRest() {
        node.fieldNames()
                .forEachRemaining(
                        name ->
                                refuse(
                                        FormGuard.UNKNOWN_ATTRIBUTES,
                                        !asked.contains(name),
                                        shortened(name)));
    }

    Set<FormGuard> guards() {
        return guards;
    }

    /** Refuses the whole form for what is wrong here. */
    void refuse(FormGuard guard, boolean wrong, String... args) {
        if (wrong && guards.contains(guard)) {
            Object[] all = new Object[args.length + 1];
            all[0] = place;
            System.arraycopy(args, 0, all, 1, args.length);
            throw new FormRefused(guard.reason(), all);
        }
    }

    /**
     * Names come from outside: a message, and with it the log, repeats no more than a plain line.
     */
    static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
