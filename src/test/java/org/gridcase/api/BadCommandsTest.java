package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.api.Caller.Answer;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands on a case and its step that are wrong, late or somebody else’s. */
class BadCommandsTest extends BadInput {

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

    private static Arguments command(String where, Object body, int status, String why) {
        return arguments(where, body, status, why);
    }
}
