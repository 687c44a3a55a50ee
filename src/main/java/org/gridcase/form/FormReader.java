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

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(30)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private int components;

    private FormReader() {}

    static FormSchema read(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new FormRefused("form.schema.tooLarge", String.valueOf(MOST_CHARACTERS));
        }
        JsonNode tree = tree(json);
        Attributes form = new Attributes(tree, Attributes.shortened(tree.path("id").asText("#0")));
        if (!"default".equals(form.text("type"))) {
            throw form.refused("form.schema.notAForm");
        }
        Integer version = form.count("schemaVersion", Integer.MAX_VALUE);
        if (version == null || version < OLDEST_VERSION || version > NEWEST_VERSION) {
            throw form.refused("form.schema.version", String.valueOf(version));
        }
        String id = form.text("id");
        if (id == null || !id.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
            throw form.refused("form.schema.id");
        }
        form.ignore("executionPlatform", "executionPlatformVersion", "exporter", "$schema");
        List<Element> elements = new FormReader().elements(form, 1);
        form.refuseRest();
        return new FormSchema(id, elements);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // the parser's own words are English and repeat the input
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new FormRefused("form.schema.notJson", String.valueOf(line));
        }
    }

    private List<Element> elements(Attributes around, int depth) {
        if (depth > MOST_DEPTH) {
            throw around.refused("form.schema.tooDeep", String.valueOf(MOST_DEPTH));
        }
        List<JsonNode> nodes = around.list("components");
        List<Element> elements = new ArrayList<>();
        for (JsonNode node : nodes == null ? List.<JsonNode>of() : nodes) {
            if (++components > MOST_COMPONENTS) {
                throw around.refused("form.schema.tooMany", String.valueOf(MOST_COMPONENTS));
            }
            elements.add(element(new Attributes(node, place(node)), depth));
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
        if (component.text("path") != null) {
            throw component.refused("form.schema.unknownAttribute", "path");
        }
        Attributes words = component.object("properties");
        Wording label = wording(component.words("label"), words.words("labelEn"));
        return new Element.Group(label, elements(component, depth + 1), hide);
    }

    private static Element note(Attributes component, Optional<Condition> hide) {
        Attributes words = component.object("properties");
        Wording text = wording(component.words("text"), words.words("textEn"));
        if (text == null) {
            throw component.refused("form.schema.noText");
        }
        return new Element.Note(text, hide);
    }

    private static Optional<Condition> condition(Attributes component) {
        Attributes conditional = component.object("conditional");
        String hide = conditional.text("hide");
        conditional.refuseRest();
        try {
            return Optional.ofNullable(hide).map(Condition::parse);
        } catch (Condition.NotUnderstood e) {
            throw component.refused("form.schema.condition", Attributes.shortened(hide));
        }
    }

    static Wording wording(String zh, String en) {
        return zh == null ? null : new Wording(zh, en);
    }
}
