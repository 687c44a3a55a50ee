package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Reports that are none: wrong fields, wrong types, no JSON at all. */
class BadReportsTest extends BadInput {

    /** Reports with something else in one field. */
    static Stream<Arguments> reports() {
        return Stream.of(
                arguments("item", null, 422, "item: casework.error.itemUnknown"),
                arguments("item", "NOPE", 422, "item: casework.error.itemUnknown"),
                arguments("words", null, 422, "words: casework.error.wordsRequired"),
                arguments("words", "　 ", 422, "words: casework.error.wordsRequired"),
                arguments("words", "长".repeat(2001), 422, "words: casework.error.tooLong"),
                arguments("quantity", 0, 422, "quantity: casework.error.quantity"),
                arguments("quantity", 100_001, 422, "quantity: casework.error.quantity"),
                arguments("unit", "NOPE", 422, "unit: casework.error.gridUnknown"),
                arguments("unit", "HQ", 422, "unit: casework.error.gridUnknown"),
                arguments("place", "长".repeat(301), 422, "place: casework.error.tooLong"),
                arguments(
                        "point",
                        Map.of("lat", 91, "lng", 0),
                        422,
                        "position: shared.error.position"),
                arguments("point", Map.of("lat", 40), 422, "point: shared.error.position"),
                arguments("handled", "已清理", 422, "handled: casework.error.handledOnlyGeneral"),
                arguments(
                        "reporter",
                        Map.of("phone", "abc"),
                        422,
                        "reporter.phone: casework.error.phone"),
                arguments(
                        "reporter",
                        Map.of("idNumber", "1"),
                        422,
                        "reporter.idNumber: casework.error.idNumber"),
                arguments(
                        "reporter",
                        Map.of("name", "长".repeat(51)),
                        422,
                        "reporter.name: casework.error.tooLong"),
                arguments("files", List.of("1"), 422, "files: attachment.error.notFound"),
                arguments("files", List.of("abc"), 422, "files: attachment.error.notFound"),
                arguments("files", List.of("foreign"), 422, "files: attachment.error.notFound"),
                arguments("words", 5, 400, "words: api.error.wrongType"),
                arguments("words", true, 400, "words: api.error.wrongType"),
                arguments("words", Map.of("a", 1), 400, "words: api.error.wrongType"),
                arguments("words", List.of("a"), 400, "words: api.error.wrongType"),
                arguments("quantity", "5", 400, "quantity: api.error.wrongType"),
                arguments("quantity", 1.5, 400, "quantity: api.error.wrongType"),
                arguments("quantity", 1L << 40, 400, null),
                arguments("files", "1", 400, "files: api.error.wrongType"),
                arguments("files", List.of(1), 400, "files[0]: api.error.wrongType"),
                arguments("point", "here", 400, "point: api.error.wrongType"),
                arguments("point", Map.of("lat", "a"), 400, "point.lat: api.error.wrongType"),
                arguments("channel", "bogus", 400, "channel: api.error.notAmong"),
                arguments("channel", "PATROL", 400, "channel: api.error.notAmong"),
                arguments("channel", 1, 400, "channel: api.error.notAmong"),
                arguments("channel", "", 400, "channel: api.error.notAmong"),
                arguments("urgency", "high", 400, "urgency: api.error.unknownField"),
                arguments(
                        "reporter",
                        Map.of("nick", "a"),
                        400,
                        "reporter.nick: api.error.unknownField"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void reports(String field, Object value, int status, String error) {
        Map<String, Object> body = new HashMap<>(REPORT);
        body.put(field, List.of("foreign").equals(value) ? List.of(foreignFile) : value);
        nothingHappens(
                () -> {
                    Answer refused =
                            worker.post("/cases", body)
                                    .problem(status, status == 400 ? "bad-request" : "invalid");
                    if (error != null) {
                        assertThat(refused.errors()).containsExactly(error);
                    }
                });
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        nothingHappens(
                () ->
                        assertThat(
                                        worker.post("/cases", Map.of("quantity", 0, "unit", "NOPE"))
                                                .problem(422, "invalid")
                                                .errors())
                                .containsExactlyInAnyOrder(
                                        "item: casework.error.itemUnknown",
                                        "words: casework.error.wordsRequired",
                                        "quantity: casework.error.quantity",
                                        "unit: casework.error.gridUnknown"));
    }

    @Test
    void nobodyReportsForAnotherGrid() {
        nothingHappens(
                () ->
                        worker.post(
                                        "/cases",
                                        Map.of("item", "GG0201", "words", "好", "unit", "LY01"))
                                .problem(403, "forbidden"));
    }

    /** Bodies that are no reports at all. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("{", 400, "api.error.malformed"),
                arguments("{\"item\": }", 400, "api.error.malformed"),
                arguments("{\"item\": \"a\", \"item\": \"b\"}", 400, "api.error.malformed"),
                arguments("{} {}", 400, null),
                arguments("[]", 400, "api.error.unreadable"),
                arguments("\"x\"", 400, "api.error.unreadable"),
                arguments("5", 400, "api.error.unreadable"),
                arguments("null", 400, "api.error.bodyMissing"),
                arguments("", 400, "api.error.bodyMissing"),
                arguments("{'item': 'a'}", 400, "api.error.malformed"),
                arguments("{\"item\": NaN}", 400, "api.error.malformed"),
                arguments("<case/>", 400, "api.error.malformed"),
                arguments("{\"files\": " + "[".repeat(3000), 400, null),
                arguments(
                        "{\"words\": \"" + "a".repeat(2 << 20) + "\"}", 413, "api.error.tooLarge"));
    }

    @ParameterizedTest
    @MethodSource
    void bodies(String body, int status, String code) {
        nothingHappens(
                () -> {
                    Answer refused =
                            worker.write(HttpMethod.POST, "/cases", body, Caller.key())
                                    .problem(status, status == 413 ? "too-large" : "bad-request");
                    if (code != null) {
                        assertThat(refused.code()).isEqualTo(code);
                    }
                });
    }

    @Test
    void otherFormatsAreRefused() {
        nothingHappens(
                () -> {
                    for (String type : new String[] {"text/plain", "application/xml", "nonsense"}) {
                        var sent =
                                request(HttpMethod.POST, Caller.uri("/cases"))
                                        .header("Content-Type", type)
                                        .header(OnceResolver.HEADER, Caller.key())
                                        .content("{}".getBytes(StandardCharsets.UTF_8));
                        Answer refused = worker.call(sent);
                        refused.problem(415, "unsupported-media-type");
                        if (!type.equals("nonsense")) {
                            assertThat(refused.json().get("detail").asText())
                                    .contains("application/json");
                        }
                    }
                    byte[] noText = {'{', '"', 'i', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
                    worker.call(
                                    request(HttpMethod.POST, Caller.uri("/cases"))
                                            .header("Content-Type", "application/json")
                                            .header(OnceResolver.HEADER, Caller.key())
                                            .content(noText))
                            .problem(400, "bad-request");
                });
    }

    @Test
    void oddTextIsTextAndNothingElse() {
        for (String words :
                List.of(
                        "${7*7} #{T(java.lang.Runtime)}",
                        "<script>alert(1)</script>",
                        "'; drop table grid_case; --",
                        "𠮷野家 👍🏽 \u0000 \u202e",
                        "=cmd|' /C calc'!A0")) {
            Map<String, Object> body = new HashMap<>(REPORT);
            body.put("words", words);
            String odd = worker.post("/cases", body).is(201).json().get("number").asText();
            assertThat(worker.get("/cases/" + odd).get("words").asText()).isEqualTo(words.strip());
        }
        // half a character is none; whatever becomes of it, nothing fails and the chain stays whole
        Answer half =
                worker.write(
                        HttpMethod.POST,
                        "/cases",
                        "{\"item\":\"GG0201\",\"unit\":\"HQ01\",\"words\":\"a\\ud83d\"}",
                        Caller.key());
        assertThat(half.status()).isIn(201, 400, 422);
    }
}
