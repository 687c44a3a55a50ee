package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Holds answers against {@code docs/openapi.json}: what is written there is what comes. */
final class Contract {
    private static final JsonNode DOCUMENT = read();

    private Contract() {}

    /** Checks an answer with a JSON body. */
    static void holds(String method, String path, int status, JsonNode body) {
        JsonNode operation = operation(method, path);
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(status)));
        if (operation.isMissingNode() && status >= 400) {
            response = DOCUMENT.at("/components/responses/problem-default");
        } else if (response.isMissingNode()) {
            response = resolved(operation.path("responses").path("default"));
        }
        String type = status < 400 ? "application/json" : "application/problem+json";
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s answers %s, which is not described", method, path, status)
                .isFalse();
        List<String> faults = new ArrayList<>();
        check(schema, body, "", faults);
        assertThat(faults).as("%s %s %s", method, path, status).isEmpty();
    }

    /** Checks that an answer without JSON has a status that is described. */
    static void knows(String method, String path, int status) {
        assertThat(operation(method, path).at("/responses/" + status).isMissingNode())
                .as("%s %s answers %s, which is not described", method, path, status)
                .isFalse();
    }

    private static JsonNode operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        JsonNode found = DOCUMENT.path("paths").path(plain);
        Iterator<Map.Entry<String, JsonNode>> paths = DOCUMENT.path("paths").fields();
        while (found.isMissingNode() && paths.hasNext()) {
            var candidate = paths.next();
            if (plain.matches(candidate.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                found = candidate.getValue();
            }
        }
        return found.path(method.toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void check(JsonNode asked, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolved(asked);
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.get("enum").forEach(word -> words.add(word.asText()));
            if (!words.contains(value.asText())) {
                faults.add(at + ": " + value + " is none of " + words);
            }
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, value, at, faults);
            case "array" -> {
                kind(value.isArray(), at, value, faults);
                value.forEach(item -> check(schema.get("items"), item, at + "[]", faults));
            }
            case "string" -> kind(value.isTextual(), at, value, faults);
            case "integer" -> kind(value.isIntegralNumber(), at, value, faults);
            case "number" -> kind(value.isNumber(), at, value, faults);
            case "boolean" -> kind(value.isBoolean(), at, value, faults);
            default -> {
                // anything goes
            }
        }
    }

    private static void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        kind(value.isObject(), at, value, faults);
        schema.path("required")
                .forEach(
                        name -> {
                            if (!value.has(name.asText())) {
                                faults.add(at + "." + name.asText() + " is missing");
                            }
                        });
        if (schema.has("properties")) {
            value.fields()
                    .forEachRemaining(
                            field -> {
                                String name = at + "." + field.getKey();
                                JsonNode known = schema.get("properties").path(field.getKey());
                                if (known.isMissingNode()) {
                                    faults.add(name + " is not described");
                                } else {
                                    check(known, field.getValue(), name, faults);
                                }
                            });
        }
    }

    private static void kind(boolean right, String at, JsonNode value, List<String> faults) {
        if (!right) {
            faults.add(at + ": " + value);
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApiDocumentTest.COPY.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
