package org.gridcase.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people fill in on forms, as it is stored. */
@Component
class FilledIn {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final ObjectMapper json;

    FilledIn(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> read(String stored) {
        try {
            return json.readValue(stored, DATA);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
