package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

    @Test
    void sheetFromTheBoxIsPhotographedAndReadByThoseWhoSeeTheProposal() throws Exception {
        Caller gridWorker = callers.gridWorker("HQ02");
        var sheet = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", sheet);
        String id =
                gridWorker
                        .upload("/files", "提议单.jpg", sheet.toByteArray())
                        .is(201)
                        .json()
                        .get("id")
                        .asText();
        Map<String, Object> proposal =
                new HashMap<>(
                        Map.of(
                                "unit", "HQ02",
                                "channel", "book",
                                "title", "修水池",
                                "text", "小区水池漏水，建议修一修",
                                "files", List.of(id)));
        String number =
                gridWorker.post("/proposals", proposal).is(201).json().get("number").asText();

        assertThat(gridWorker.get("/proposals/" + number).get("channel").asText())
                .isEqualTo("book");
        assertThat(gridWorker.get("/proposals/" + number + "/files").at("/items/0/id").asText())
                .isEqualTo(id);
        for (String read : List.of("/files/" + id, "/files/" + id + "/thumbnail")) {
            Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
            assertThat(clerk.tryGet(read).is(200).response().getContentType()).startsWith("image/");
            Caller stranger = callers.gridWorker("LY01");
            assertThat(stranger.tryGet(read).problem(404, "not-found").code())
                    .isEqualTo(
                            stranger.tryGet(read.replace(id, "1"))
                                    .problem(404, "not-found")
                                    .code());
        }
        for (String read : List.of("/files", "/opinions", "/timeline", "/meetings", "/similar")) {
            callers.gridWorker("LY01")
                    .tryGet("/proposals/" + number + read)
                    .problem(404, "not-found");
        }
    }

    @Test
    void whatIsAlikeIsMergedWhatShouldNotGoOnIsWithdrawn() {
        Caller clerk = callers.who(Post.COMMUNITY_CLERK, "HQ");
        String one = entered(clerk, "西门装一台饮水机", "西门外没有地方喝水，建议装一台直饮水机");
        String other = entered(clerk, "西门装两台饮水机", "西门外没有地方喝水，建议装两台直饮水机");
        assertThat(clerk.get("/proposals/" + one + "/similar").toString()).contains(other);
        assertThat(clerk.get("/proposals/" + one).get("deeds").toString())
                .contains("rewrite", "merge", "withdraw", "exclude")
                .doesNotContain("forward");

        clerk.post("/proposals/" + one + "/review", Map.of("reason", "群众反映集中"))
                .problem(409, "conflict");
        Caller stranger = callers.who(Post.COMMUNITY_CLERK, "LY");
        String chair =
                clerk.get("/communities/HQ/deliberation/review-body").at("/members/0").asText();
        Map<String, Object> kept = Map.of("member", chair, "reason", "提议涉及其承包的工程");
        stranger.post("/proposals/" + one + "/exclusions", kept).problem(404, "not-found");
        clerk.post("/proposals/" + one + "/exclusions", Map.of("reason", "同上"))
                .problem(422, "invalid");
        clerk.post("/proposals/" + one + "/exclusions", kept).is(204);
        assertThat(clerk.get("/proposals/" + one + "/opinions").at("/items/0/stance").asText())
                .isEqualTo("recused");
        stranger.post("/proposals/" + one + "/merge/" + other, null).problem(404, "not-found");
        clerk.post("/proposals/" + one + "/merge/" + other, null).is(204);
        assertThat(clerk.get("/proposals/" + one).get("mergedInto").asText()).isEqualTo(other);
        clerk.post("/proposals/" + other + "/withdrawal", Map.of()).problem(422, "invalid");
        clerk.post("/proposals/" + other + "/withdrawal", Map.of("reason", "提议人要求撤回")).is(204);
        assertThat(clerk.get("/proposals/" + other).get("state").asText()).isEqualTo("withdrawn");
    }

    private static String entered(Caller clerk, String title, String text) {
        return clerk.post(
                        "/proposals",
                        Map.of("unit", "HQ", "channel", "box", "title", title, "text", text))
                .is(201)
                .json()
                .get("number")
                .asText();
    }
}
