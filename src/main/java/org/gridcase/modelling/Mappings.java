package org.gridcase.modelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mappings of places as they are stored. */
@Component
class Mappings {

    private static final TypeReference<LinkedHashMap<String, String>> MAPPING =
            new TypeReference<>() {};

    private final ObjectMapper json;

    Mappings(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, String> mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> read(String text) {
        try {
            return json.readValue(text, MAPPING);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
