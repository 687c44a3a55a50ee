package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The document says what the interface does, and its copy under {@code docs} is current. After a
 * change: {@code ./mvnw test -Dtest=OpenApiDocumentTest -Dgridcase.openapi.write=true}
 */
@ApiTest
class OpenApiDocumentTest {
    static final Path COPY = Path.of("docs/openapi.json");

    @Autowired private Callers callers;

    private final ObjectMapper json =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void copyIsCurrent() throws Exception {
        JsonNode document = callers.gridWorker("HQ01").get("/openapi");
        String written = json.writeValueAsString(json.treeToValue(document, Map.class)) + "\n";
        if (Boolean.getBoolean("gridcase.openapi.write")) {
            Files.writeString(COPY, written);
        }
        assertThat(Files.readString(COPY)).isEqualTo(written);
    }

    @Test
    void everyOperationIsDescribedAndEveryWriteNeedsAKey() {
        JsonNode document = callers.gridWorker("HQ01").get("/openapi");
        assertThat(document.get("paths").size()).isGreaterThan(25);
        document.get("paths")
                .fields()
                .forEachRemaining(
                        path -> {
                            assertThat(path.getKey()).startsWith("/api/v1/");
                            path.getValue()
                                    .fields()
                                    .forEachRemaining(
                                            operation ->
                                                    described(
                                                            operation.getKey(),
                                                            operation.getValue()));
                        });
        assertThat(document.at("/components/securitySchemes")).hasSize(2);
        assertThat(document.get("security")).hasSize(2);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = callers.gridWorker("HQ01").get("/openapi");
        document.findValuesAsText("$ref")
                .forEach(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    @Test
    void nothingOfTheInsideIsTold() {
        String document = callers.gridWorker("HQ01").get("/openapi").toString();
        assertThat(document)
                .doesNotContain(
                        "definitionId", "taskId", "processInstance", "org.gridcase.", "Once");
        callers.with(null).tryGet("/openapi").problem(401, "unauthenticated");
        for (String usual : new String[] {"/v3/api-docs", "/swagger-ui.html", "/swagger-ui/"}) {
            var elsewhere =
                    callers.gridWorker("HQ01")
                            .call(
                                    org.springframework.test.web.servlet.request
                                            .MockMvcRequestBuilders.get(usual));
            assertThat(elsewhere.body()).doesNotContain("openapi");
        }
    }

    private static void described(String method, JsonNode operation) {
        assertThat(operation.path("summary").asText()).isNotBlank();
        assertThat(operation.path("tags")).hasSize(1);
        boolean keyed = false;
        for (JsonNode parameter : operation.path("parameters")) {
            keyed |= parameter.get("name").asText().equals("Idempotency-Key");
        }
        assertThat(keyed).as(operation.toString()).isEqualTo(!method.equals("get"));
        assertThat(operation.at("/responses/401").isMissingNode()).isFalse();
    }
}
