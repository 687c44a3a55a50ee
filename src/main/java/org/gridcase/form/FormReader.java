package org.gridcase.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads form-js JSON into elements, within limits: a form is made by people for people, and what is
 * larger or deeper is a mistake or an attack.
 */
final class FormReader {

    static final int MOST_CHARACTERS = 200_000;
    static final int MOST_COMPONENTS = 100;
    static final int MOST_DEPTH = 4;

    /** Versions of the form-js schema whose attributes are known here. */
    private static final int OLDEST_VERSION = 16;

    private static final int NEWEST_VERSION = 19;

    private static final ObjectMapper JSON = json(FormGuard.ALL);

    private final Set<FormGuard> guards;
    private int components;

    private FormReader(Set<FormGuard> guards) {
        this.guards = guards;
    }

    private static ObjectMapper json(Set<FormGuard> guards) {
        int depth = guards.contains(FormGuard.DEPTH_OF_JSON) ? 30 : 1_000;
        int digits = guards.contains(FormGuard.NUMBERS_OF_JSON) ? 40 : 1_000;
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(depth)
                                                .maxNumberLength(digits)
                                                .build())
                                .configure(
                                        StreamReadFeature.STRICT_DUPLICATE_DETECTION,
                                        guards.contains(FormGuard.KEYS_OF_JSON))
                                .build())
                .configure(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        guards.contains(FormGuard.REST_OF_JSON))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    static FormSchema read(String json) {
        return read(json, FormGuard.ALL);
    }

    /** For the test that takes guards away. */
    static FormSchema read(String json, Set<FormGuard> guards) {
        if (guards.contains(FormGuard.SIZE) && json.length() > MOST_CHARACTERS) {
            throw new FormRefused(FormGuard.SIZE.reason(), String.valueOf(MOST_CHARACTERS));
        }
        JsonNode tree = tree(json, guards.equals(FormGuard.ALL) ? JSON : json(guards));
        String place = Attributes.shortened(tree.path("id").asText("#0"));
        Attributes form = new Attributes(tree, place, guards);
        form.refuse(FormGuard.TYPE, !"default".equals(form.text("type")));
        Integer version = form.count("schemaVersion", Integer.MAX_VALUE);
        form.refuse(
                FormGuard.VERSION,
                version == null || version < OLDEST_VERSION || version > NEWEST_VERSION,
                String.valueOf(version));
        String id = form.text("id");
        form.refuse(FormGuard.ID, id == null || !id.matches("[A-Za-z][A-Za-z0-9_-]{0,63}"));
        form.ignore("executionPlatform", "executionPlatformVersion", "exporter", "$schema");
        List<Element> elements = new FormReader(guards).elements(form, 1);
        form.refuseRest();
        return new FormSchema(id, elements, guards);
    }

    private static JsonNode tree(String json, ObjectMapper reader) {
        try {
            return reader.readTree(json);
        } catch (JsonProcessingException e) {
            // the parser's own words are English and repeat the input
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FormRefused("form.schema.notJson", String.valueOf(line));
        }
    }

    private List<Element> elements(Attributes around, int depth) {
        around.refuse(FormGuard.DEPTH, depth > MOST_DEPTH, String.valueOf(MOST_DEPTH));
        List<JsonNode> nodes = around.list("components");
        List<Element> elements = new ArrayList<>();
        for (JsonNode node : nodes == null ? List.<JsonNode>of() : nodes) {
            around.refuse(
                    FormGuard.NUMBER_OF_COMPONENTS,
                    ++components > MOST_COMPONENTS,
                    String.valueOf(MOST_COMPONENTS));
            elements.add(element(new Attributes(node, place(node), guards), depth));
        }
        return elements;
    }

    /** The key, or else the label or the number of the component: something a person can find. */
    private String place(JsonNode node) {
        for (String name : List.of("key", "label", "type")) {
            if (node.path(name).isTextual() && !node.path(name).textValue().isBlank()) {
                return Attributes.shortened(node.path(name).textValue());
            }
        }
        return "#" + components;
    }

    private Element element(Attributes component, int depth) {
        String type = component.text("type");
        component.ignore("id", "layout");
        Optional<Condition> hide = condition(component);
        Element element =
                switch (type == null ? "" : type) {
                    case "group" -> group(component, hide, depth);
                    case "text" -> note(component, hide);
                    case "separator" -> new Element.Divider(hide);
                    default -> new FieldReader(component, type).read(hide);
                };
        component.refuseRest();
        return element;
    }

    private Element group(Attributes component, Optional<Condition> hide, int depth) {
        component.ignore("showOutline", "verticalAlignment");
        component.refuse(FormGuard.PATHS_OF_GROUPS, component.text("path") != null, "path");
        Attributes words = component.object("properties");
        Wording label = wording(component.words("label"), words.words("labelEn"));
        return new Element.Group(label, elements(component, depth + 1), hide);
    }

    private static Element note(Attributes component, Optional<Condition> hide) {
        Attributes words = component.object("properties");
        Wording text = wording(component.words("text"), words.words("textEn"));
        component.refuse(FormGuard.WORDS_OF_NOTES, text == null);
        return new Element.Note(text, hide);
    }

    private static Optional<Condition> condition(Attributes component) {
        Attributes conditional = component.object("conditional");
        String hide = conditional.text("hide");
        conditional.refuseRest();
        try {
            return Optional.ofNullable(hide).map(text -> Condition.parse(text, component.guards()));
        } catch (Condition.NotUnderstood e) {
            component.refuse(e.guard(), true, Attributes.shortened(hide));
            return Optional.empty();
        }
    }

    static Wording wording(String zh, String en) {
        return zh == null ? null : new Wording(zh, en);
    }
}
