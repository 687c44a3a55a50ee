package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One person calling by REST. */
record Caller(MockMvc mvc, ObjectMapper json, String staffId, String authorization) {

    private static final String DOCUMENT = "/api/v1/openapi";

    /** What came back. */
    record Answer(int status, String body, MockHttpServletResponse response, ObjectMapper mapper) {
        JsonNode json() {
            try {
                return mapper.readTree(body);
            } catch (Exception e) {
                throw new AssertionError(body, e);
            }
        }

        Answer is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** A problem of this kind. */
        Answer problem(int expected, String type) {
            is(expected);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(json().path("type").asText()).isEqualTo("urn:gridcase:problem:" + type);
            assertThat(json().path("status").asInt()).isEqualTo(expected);
            assertThat(json().path("title").asText()).isNotBlank();
            assertThat(json().path("detail").asText()).isNotBlank();
            assertThat(body)
                    .doesNotContain("Exception", "org.gridcase", "java.", "springframework");
            return this;
        }

        String code() {
            return json().path("code").asText();
        }

        /** {@code field: code} of what is wrong with fields. */
        java.util.List<String> errors() {
            java.util.List<String> found = new java.util.ArrayList<>();
            json().path("errors")
                    .forEach(
                            e ->
                                    found.add(
                                            e.get("field").asText()
                                                    + ": "
                                                    + e.get("code").asText()));
            return found;
        }
    }

    JsonNode get(String path) {
        return tryGet(path).is(200).json();
    }

    Answer tryGet(String path) {
        return call(request(HttpMethod.GET, uri(path)));
    }

    Answer post(String path, Object body) {
        return post(path, body, key());
    }

    Answer post(String path, Object body, String key) {
        return write(HttpMethod.POST, path, text(body), key);
    }

    Answer put(String path, Object body) {
        return write(HttpMethod.PUT, path, text(body), key());
    }

    Answer delete(String path) {
        return write(HttpMethod.DELETE, path, null, key());
    }

    /** A write as it is, the key left out for null. */
    Answer write(HttpMethod method, String path, String body, String key) {
        var request = request(method, uri(path));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(body.getBytes(StandardCharsets.UTF_8));
        }
        if (key != null) {
            request.header(OnceResolver.HEADER, key);
        }
        return call(request);
    }

    Answer upload(String path, String fileName, byte[] bytes) {
        return upload(path, fileName, bytes, key());
    }

    Answer upload(String path, String fileName, byte[] bytes, String key) {
        return call(
                multipart(uri(path))
                        .file(new MockMultipartFile("file", fileName, null, bytes))
                        .header(OnceResolver.HEADER, key));
    }

    Answer call(AbstractMockHttpServletRequestBuilder<?> request) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            MvcResult result = mvc.perform(request).andReturn();
            MockHttpServletResponse response = result.getResponse();
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            Answer answer = new Answer(response.getStatus(), body, response, json);
            MockHttpServletRequest sent = result.getRequest();
            String type = String.valueOf(response.getContentType());
            if (type.contains("json") && !DOCUMENT.equals(sent.getRequestURI())) {
                Contract.holds(
                        sent.getMethod(), sent.getRequestURI(), answer.status(), answer.json());
            } else if (!type.contains("json") && sent.getRequestURI().startsWith("/api/v1/")) {
                Contract.knows(sent.getMethod(), sent.getRequestURI(), answer.status());
            }
            return answer;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Reports a matter in a grid and answers its number. */
    String reports(String item, String grid) {
        return post("/cases", Map.of("item", item, "words", "楼道里堆满了杂物", "unit", grid))
                .is(201)
                .json()
                .get("number")
                .asText();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static URI uri(String path) {
        return URI.create("/api/v1" + path);
    }

    private String text(Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
