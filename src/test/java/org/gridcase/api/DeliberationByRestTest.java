package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.organisation.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The deliberation as programs use it. */
@ApiTest
class DeliberationByRestTest {

    @Autowired private Callers callers;

    @Test
    void proposalIsEnteredFoundAndReadAndStrangersKnowNothingOfIt() {
        Caller gridWorker = callers.gridWorker("HQ02");
        Map<String, Object> proposal =
                Map.of(
                        "unit", "HQ02",
                        "channel", "box",
                        "title", "修凉亭",
                        "text", "凉亭的柱子朽了，建议修一修");

        Caller.Answer made = gridWorker.post("/proposals", proposal, "same-key");
        Caller.Answer again = gridWorker.post("/proposals", proposal, "same-key");

        String number = made.is(201).json().get("number").asText();
        assertThat(again.is(201).json().get("number").asText()).isEqualTo(number);
        assertThat(gridWorker.get("/proposals/" + number).get("state").asText())
                .isEqualTo("received");
        assertThat(gridWorker.get("/proposals?community=HQ").toString()).contains(number);
        callers.gridWorker("LY01").tryGet("/proposals/" + number).problem(404, "not-found");
    }

    @Test
    void whatCannotStandIsRefusedInItsOwnWords() {
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        clerk.post(
                        "/proposals",
                        Map.of(
                                "unit",
                                "HQ",
                                "channel",
                                "box",
                                "title",
                                "某事",
                                "text",
                                "找19900001234"))
                .problem(422, "invalid");
        clerk.tryGet("/meetings/1").problem(404, "not-found");
        clerk.post("/ballots/1/votes", Map.of("code", "AAAABBBBCCCC", "vote", "in-favour"))
                .problem(422, "invalid");
        clerk.post("/proposals/HQ-TY-2026-9999/support", Map.of("code", "AAAABBBBCCCC"))
                .problem(422, "invalid");
    }
}
