package org.gridcase.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.deliberation.PaperHappening;
import org.gridcase.modelling.Drafts;
import org.gridcase.shared.Conflict;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A draft of the deliberation is played, with what residents would do around a proposal. */
@CaseTest
@Import(RowCounts.class)
class TrialOfAProposalTest {

    private static final TrialStart PROPOSED = new TrialStart(null, "HQ", false, false);

    @Autowired private Trials trials;
    @Autowired private Drafts drafts;
    @Autowired private CaseDriver driver;
    @Autowired private RowCounts rows;

    private TrialPlayer player;
    private long draft;

    @BeforeEach
    void anAdministrator() {
        player = new TrialPlayer(trials, driver.town.administrator("试管理员"));
        draft = drafts.begin(player.actor, "deliberation", null).id();
    }

    @AfterEach
    void nothingLeft() {
        trials.close();
    }

    @Test
    void aProposalIsPlayedThroughAllFourStepsAndTheTownKnowsNothing() {
        Map<String, Long> before = rows.now();
        player.begin(draft, PROPOSED);
        player.done("receive", Map.of("outcome", "received"));
        assertThat(player.now().open()).as("looks for support").isEmpty();
        assertThat(player.now().happenings()).containsExactly(PaperHappening.SUPPORTED);
        assertThatThrownBy(() -> trials.happens(player.actor, draft, PaperHappening.OBJECTED))
                .as("there is nothing to object to yet")
                .isInstanceOf(Conflict.class);
        player.happens(PaperHappening.SUPPORTED);
        assertThat(player.waiting()).containsExactly("giveOpinion");
        assertThat(player.now().open()).as("each member of the body").hasSizeGreaterThan(1);
        while (player.waiting().contains("giveOpinion")) {
            player.done("giveOpinion", Map.of("stance", "for", "words", "可行"));
        }
        player.done("decideReview", plan());

        convened();
        assertThat(player.now().happenings())
                .containsExactly(PaperHappening.MOVED, PaperHappening.CALLED_OFF);
        Instant first = player.now().nextAt();
        player.happens(PaperHappening.MOVED);
        assertThat(player.now().nextAt()).isEqualTo(first.plus(Duration.ofDays(7)));
        player.advanceToTimer();
        assertThat(player.waiting()).containsExactly("holdMeeting");
        player.happens(PaperHappening.TOO_FEW);
        player.done("holdMeeting", Map.of("minutes", "到会人数不足"));
        assertThat(player.waiting()).as("another date").containsExactly("convene");

        convened();
        player.advanceToTimer();
        player.done("holdMeeting", Map.of("minutes", "一致同意"));
        player.done("writeResolution", Map.of("text", "同意建充电棚"));
        player.happens(PaperHappening.OBJECTED);
        player.done("decideObjection", Map.of("outcome", "dismissed", "reason", "与事实不符"));
        player.advanceToTimer();
        assertThat(player.waiting()).containsExactly("openCase");
        player.done(
                "openCase",
                Map.of("item", "GG0201", "grid", "HQ01", "words", "建充电棚", "outcome", "last"));
        assertThat(player.now().happenings()).containsExactly(PaperHappening.CASES_ENDED);
        player.happens(PaperHappening.CASES_ENDED);

        assertThat(player.now().ended()).isTrue();
        assertThat(player.now().journeys())
                .filteredOn(journey -> journey.key().equals("deliberation"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.gone())
                                        .containsKeys("decideObjection", "carriedOut"));
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void aProposalThatIsVotedDownOrCalledOffGoesItsWay() {
        player.begin(draft, PROPOSED);
        player.done("receive", Map.of("outcome", "received"));
        player.happens(PaperHappening.SUPPORTED);
        Instant due = player.now().nextAt();
        player.advance(due.plus(Duration.ofDays(7)));
        assertThat(player.waiting())
                .as("opinions are not waited for for ever")
                .contains("decideReview");
        assertThat(player.rungs()).as("the ladder is under way").isNotEmpty();
        player.done("decideReview", plan());
        convened();
        player.happens(PaperHappening.CALLED_OFF);
        assertThat(player.waiting()).containsExactly("convene");
        convened();
        player.advanceToTimer();
        player.happens(PaperHappening.VOTED_DOWN);
        player.done("holdMeeting", Map.of("minutes", "多数反对"));
        assertThat(player.now().ended()).isTrue();
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "outcome", "accepted",
                "reason", "确有需要",
                "what", "建充电棚一座",
                "place", "小区东侧",
                "responsible", "社区居委会",
                "byWhen", "2026-12-30");
    }

    private void convened() {
        LocalDateTime begins =
                LocalDateTime.ofInstant(player.now().now(), ZoneId.of("Asia/Shanghai"))
                        .toLocalDate()
                        .plusDays(8)
                        .atTime(19, 0);
        player.done(
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "表决"));
        assertThat(player.now().open()).isEmpty();
    }
}
