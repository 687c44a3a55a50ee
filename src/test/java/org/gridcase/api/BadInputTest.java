package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridcase.api.Caller.Answer;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What is wrong is refused with a reason, and leaves nothing behind. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Map<String, Object> REPORT =
            Map.of("item", "GG0201", "words", "路灯不亮", "unit", "HQ01");

    @Autowired private Callers callers;
    @Autowired private RowCounts rows;
    @Autowired private Invariants invariants;

    private Caller worker;
    private Caller clerk;
    private String number;
    private String step;
    private String foreignFile;

    @AfterAll
    void invariantsHold() {
        invariants.hold();
    }

    @BeforeEach
    void aCaseAtItsFirstStep() {
        worker = callers.gridWorker("HQ01");
        clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        number = worker.reports("GG0201", "HQ01");
        step = clerk.get("/cases/" + number).at("/openSteps/0/id").asText();
        clerk.post("/work-items/" + step + "/claim", null).is(204);
        foreignFile = somebodyElsesUpload();
    }

    private String somebodyElsesUpload() {
        Caller other = callers.gridWorker("LY01");
        var uploads = other.get("/files").get("items");
        return uploads.isEmpty()
                ? other.upload("/files", "a.txt", "甲".getBytes()).json().get("id").asText()
                : uploads.get(0).get("id").asText();
    }

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

    /** Commands on the case and its step: what is sent where, and why it is refused. */
    static Stream<Arguments> commands() {
        return Stream.of(
                command("case/notes", Map.of(), 422, "words: casework.error.wordsRequired"),
                command(
                        "case/notes",
                        Map.of("words", "好", "files", List.of("7")),
                        422,
                        "files: attachment.error.notFound"),
                command("case/rating", Map.of("stars", 5), 403, "casework.error.notAllowed"),
                command("case/rating", Map.of("stars", "5"), 400, "stars: api.error.wrongType"),
                command("case/path", Map.of("path", "slow"), 400, "path: api.error.notAmong"),
                command(
                        "case/path",
                        Map.of("path", "coordination", "reason", "好"),
                        422,
                        "path: casework.error.samePath"),
                command(
                        "case/path",
                        Map.of("path", "emergency"),
                        422,
                        "reason: casework.error.wordsRequired"),
                command(
                        "case/path",
                        Map.of("item", "NOPE", "reason", "好"),
                        422,
                        "item: casework.error.itemUnknown"),
                command("case/objections", Map.of("words", "好"), 403, "casework.error.notAllowed"),
                command("case/withdrawal", Map.of(), 403, "casework.error.notAllowed"),
                command("case/person", null, 404, "api.error.noPerson"),
                command("step/completion", Map.of(), 422, "agreement: form.error.required"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", " ")),
                        422,
                        "agreement: form.error.required"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", Map.of("a", 1))),
                        422,
                        "agreement: form.error.type"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", "长".repeat(2001))),
                        422,
                        "agreement: form.error.maxLength"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", "好", "bonus", 5)),
                        422,
                        "bonus: form.error.unknown"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", "好", "discussedOn", "yesterday")),
                        422,
                        "discussedOn: form.error.date"),
                command(
                        "step/completion",
                        Map.of("data", Map.of("agreement", "好", "attachments", List.of("7"))),
                        422,
                        "files: attachment.error.notFound"),
                command(
                        "step/completion",
                        Map.of("data", List.of("agreement")),
                        400,
                        "data: api.error.wrongType"),
                command(
                        "step/completion",
                        Map.of("agreement", "好"),
                        400,
                        "agreement: api.error.unknownField"),
                command("step/escalation", Map.of(), 422, "words: inbox.error.reasonRequired"),
                command("step/return", Map.of(), 422, "words: inbox.error.reasonRequired"),
                command("step/departments", Map.of(), 422, "words: inbox.error.reasonRequired"),
                command(
                        "step/departments",
                        Map.of("reason", "好", "departments", List.of("NOPE")),
                        422,
                        "departments: casework.error.noDepartment"),
                command(
                        "step/departments",
                        Map.of("reason", "好", "lead", "HQ"),
                        422,
                        "lead: casework.error.leadNotAmong"),
                command(
                        "step/hand-over",
                        Map.of("to", "NOBODY", "reason", "好"),
                        422,
                        "to: inbox.error.noColleague"),
                command(
                        "step/hand-over",
                        Map.of("reason", "好"),
                        422,
                        "to: inbox.error.noColleague"),
                command(
                        "step/put-back",
                        Map.of("reason", "长".repeat(2001)),
                        422,
                        "words: inbox.error.wordsTooLong"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void commands(String where, Object body, int status, String why) {
        boolean ofCase = where.startsWith("case/");
        String path =
                ofCase
                        ? "/cases/" + number + where.substring(4)
                        : "/work-items/" + step + where.substring(4);
        nothingHappens(
                () -> {
                    Answer refused = (ofCase ? worker : clerk).post(path, body).is(status);
                    refused.problem(status, type(status));
                    if (why.contains(": ")) {
                        assertThat(refused.errors()).containsExactly(why);
                        assertThat(refused.json().at("/errors/0/message").asText()).isNotBlank();
                    } else {
                        assertThat(refused.code()).isEqualTo(why);
                    }
                });
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("/work-items?box=bogus", 400, "box: api.error.notAmong"),
                arguments("/work-items?path=bogus", 400, "path: api.error.notAmong"),
                arguments("/work-items?box=TO_CLAIM", 400, "box: api.error.notAmong"),
                arguments("/work-items?path=GENERAL", 400, "path: api.error.notAmong"),
                arguments("/cases?unit=HQ01&state=FILED", 400, "state: api.error.notAmong"),
                arguments("/catalogue/items?path=GENERAL", 400, "path: api.error.notAmong"),
                arguments("/work-items?overdue=maybe", 400, "overdue: api.error.wrongType"),
                arguments("/work-items?limit=0", 422, "limit: api.error.range"),
                arguments("/work-items?limit=201", 422, "limit: api.error.range"),
                arguments("/work-items?limit=many", 400, "limit: api.error.wrongType"),
                arguments("/work-items?page=2", 400, "page: api.error.unknownParameter"),
                arguments("/work-items?cursor=nonsense", 422, "cursor: shared.error.cursor"),
                arguments("/work-items?cursor=MS4x", 422, "cursor: shared.error.cursor"),
                arguments(
                        "/work-items?cursor=OTIyMzM3MjAzNjg1NDc3NTgwNy45OTk5OTk5OTk5Ljc",
                        422,
                        "cursor: shared.error.cursor"),
                arguments("/cases?unit=HQ01&cursor=%00", 422, "cursor: shared.error.cursor"),
                arguments("/cases?unit=HQ01&state=done", 400, "state: api.error.notAmong"),
                arguments("/cases?unit=HQ01&from=yesterday", 400, "from: api.error.wrongType"),
                arguments(
                        "/cases?unit=HQ01&until=%2B1000000000-01-01T00:00:00Z",
                        422, "until: api.error.range"),
                arguments("/cases?unit=HQ01&sate=filed", 400, "sate: api.error.unknownParameter"),
                arguments("/catalogue/items?path=x", 400, "path: api.error.notAmong"),
                arguments("/me?verbose=true", 400, "verbose: api.error.unknownParameter"),
                arguments("/cases/NOPE", 404, "casework.error.unknown"),
                arguments("/cases/" + "X".repeat(500), 404, "casework.error.unknown"),
                arguments("/cases/NOPE/timeline?cursor=x", 404, "casework.error.unknown"),
                arguments("/work-items/abc", 404, "inbox.error.itemUnknown"),
                arguments("/work-items/-1", 404, "inbox.error.itemUnknown"),
                arguments("/work-items/99999999999999999999", 404, "inbox.error.itemUnknown"),
                arguments("/files/x", 404, "casework.error.fileUnknown"),
                arguments("/units/NOPE", 404, "organisation.error.unitUnknown"),
                arguments("/catalogue/items/NOPE", 404, "catalogue.error.itemUnknown"),
                arguments("/cases/", 404, "api.error.nothingHere"),
                arguments("/nothing", 404, "api.error.nothingHere"),
                arguments("", 404, "api.error.nothingHere"));
    }

    @ParameterizedTest(name = "GET {0}")
    @MethodSource
    void addresses(String path, int status, String why) {
        nothingHappens(
                () -> {
                    Answer refused = worker.tryGet(path).problem(status, type(status));
                    if (why.contains(": ")) {
                        assertThat(refused.errors()).containsExactly(why);
                    } else {
                        assertThat(refused.code()).isEqualTo(why);
                    }
                });
    }

    @Test
    void timelineTakesOnlyItsOwnMarks() {
        assertThat(worker.tryGet("/cases/" + number + "/timeline?cursor=x").errors())
                .containsExactly("cursor: shared.error.cursor");
    }

    @Test
    void otherMethodsAndFormatsAreNamed() {
        Answer method = worker.write(HttpMethod.PUT, "/cases", "{}", Caller.key());
        method.problem(405, "method-not-allowed");
        assertThat(method.response().getHeader("Allow")).contains("GET", "POST");
        worker.write(HttpMethod.DELETE, "/cases/" + number, null, Caller.key())
                .problem(405, "method-not-allowed");
        worker.write(HttpMethod.PATCH, "/units", "{}", Caller.key())
                .problem(405, "method-not-allowed");
        Answer format =
                worker.call(
                        request(HttpMethod.GET, Caller.uri("/me")).header("Accept", "text/html"));
        format.problem(406, "not-acceptable");
        assertThat(format.json().get("detail").asText()).contains("application/json");
    }

    @Test
    void draftsAreOfStepsInHandOnly() {
        Caller other = callers.who(Post.COMMUNITY_CLERK, "HQ", 1);
        nothingHappens(
                () -> {
                    assertThat(
                                    other.put(
                                                    "/work-items/" + step + "/draft",
                                                    Map.of("data", Map.of("agreement", "好")))
                                            .problem(409, "conflict")
                                            .code())
                            .isEqualTo("inbox.error.claimFirst");
                    clerk.put(
                                    "/work-items/" + step + "/draft",
                                    Map.of("data", Map.of("agreement", "长".repeat(200_001))))
                            .problem(422, "invalid");
                });
    }

    @Test
    void waysOutThatTheModelDoesNotOfferAreRefused() {
        String general = worker.reports("SR0101", "HQ01");
        String handle = worker.get("/cases/" + general).at("/openSteps/0/id").asText();
        nothingHappens(
                () ->
                        assertThat(
                                        worker.post(
                                                        "/work-items/" + handle + "/return",
                                                        Map.of("reason", "好"))
                                                .problem(403, "forbidden")
                                                .code())
                                .isEqualTo("inbox.error.outcomeNotHere"));
    }

    @Test
    void staleFormMeetsAStepThatIsDone() {
        var form = Map.of("data", Map.of("agreement", "好"));
        Caller other = callers.who(Post.COMMUNITY_CLERK, "HQ", 1);
        clerk.post("/work-items/" + step + "/completion", form).is(204);
        nothingHappens(
                () -> {
                    Answer again = clerk.post("/work-items/" + step + "/completion", form);
                    assertThat(again.problem(409, "conflict").code())
                            .isEqualTo("inbox.error.notOpen");
                    other.post("/work-items/" + step + "/claim", null).problem(409, "conflict");
                    clerk.put("/work-items/" + step + "/draft", form).problem(409, "conflict");
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

    private void nothingHappens(Runnable attempt) {
        Map<String, Long> before = rows.now();
        attempt.run();
        assertThat(rows.now()).isEqualTo(before);
    }

    private static Arguments command(String where, Object body, int status, String why) {
        return arguments(where, body, status, why);
    }

    private static String type(int status) {
        Function<Integer, String> known =
                Map.of(
                                400,
                                "bad-request",
                                403,
                                "forbidden",
                                404,
                                "not-found",
                                409,
                                "conflict",
                                422,
                                "invalid")
                        ::get;
        return known.apply(status);
    }
}
