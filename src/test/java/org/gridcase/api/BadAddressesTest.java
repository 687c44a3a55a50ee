package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.stream.Stream;
import org.gridcase.api.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Addresses, parameters, methods and formats that are not there. */
class BadAddressesTest extends BadInput {

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
                arguments("/units/HQ%0d%0aX", 400, "identity.error.address"),
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
}
