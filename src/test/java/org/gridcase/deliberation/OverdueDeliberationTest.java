package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.supervision.Rung.CLAIM;
import static org.gridcase.supervision.Rung.ORDER;
import static org.gridcase.supervision.Rung.RAISE;
import static org.gridcase.supervision.Rung.REMIND;
import static org.gridcase.supervision.Rung.URGE;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gridcase.casework.CaseDriver;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.shared.text.Locales;
import org.gridcase.supervision.ClockDriver;
import org.gridcase.supervision.NewVersions;
import org.gridcase.supervision.Rung;
import org.gridcase.testing.Browser;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The steps of a deliberation climb the same ladder as those of a case. */
@DeliberationTest
@Import({ClockDriver.class, NewVersions.class})
class OverdueDeliberationTest {

    private static final String COMMUNITY = "LY";

    @Autowired private DeliberationDriver driver;
    @Autowired private CaseDriver cases;
    @Autowired private ClockDriver clocks;
    @Autowired private NewVersions versions;
    @Autowired private Invariants invariants;
    @Autowired private ApplicationContext application;

    private List<SignedVoter> voters;
    private String number;

    @BeforeEach
    void aProposal() {
        voters = driver.electorate(COMMUNITY, 8, 1, 5);
        number = driver.entered(COMMUNITY);
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    static List<String> stepsToClaim() {
        return List.of(
                "receive",
                "convene",
                "holdMeeting",
                "writeResolution",
                "decideObjection",
                "openCase");
    }

    @ParameterizedTest
    @MethodSource("stepsToClaim")
    void nobodyClaimsIt(String step) {
        ways().get(step).accept(number);
        WorkItemView item = cases.at(number, step);

        climbsToTheTop(item, CLAIM, REMIND, URGE, ORDER, RAISE);

        driver.done(number, step, forms().get(step));
        silentFromNowOn(item);
    }

    @Test
    void theStoryTellsWhatTheLadderDid() {
        climbsToTheTop(cases.at(number, "receive"), CLAIM, REMIND, URGE, ORDER, RAISE);

        for (Locale locale : List.of(Locales.CHINESE, Locales.ENGLISH)) {
            try (Browser browser = Browser.of(application, driver.clerk(COMMUNITY), locale)) {
                assertThat(browser.open("deliberation/" + number).words())
                        .contains(
                                locale == Locales.CHINESE
                                        ? List.of("“受理登记”到期未办结，已催办", "发出督办单")
                                        : List.of("is overdue; its handler was urged", "issued"))
                        .doesNotContain("办理了一项操作", "deliberation.", "!{");
            }
        }
    }

    /** Of the deliberation and of the ladder, and what runs is taken along. */
    @ParameterizedTest
    @MethodSource("stepsToClaim")
    void newVersionsComeBeforeEveryRung(String step) {
        ways().get(step).accept(number);
        WorkItemView item = cases.at(number, step);
        List<Rung> climbed = List.of();

        while (clocks.waits(item.id())) {
            for (String key : List.of(number, Long.toString(item.id()))) {
                versions.deployFor(key);
                versions.takeAlong(key);
            }
            assertThat(cases.at(number, step).dueAt()).isEqualTo(item.dueAt());
            assertThat(clocks.climbed(item.id())).isEqualTo(climbed);
            clocks.toNextRung(item.id());
            assertThat(clocks.climbed(item.id())).hasSize(climbed.size() + 1);
            climbed = clocks.climbed(item.id());
        }

        assertThat(climbed).startsWith(CLAIM, REMIND, URGE, ORDER, RAISE).isSorted();
        invariants.hold();
        driver.done(number, step, forms().get(step));
        silentFromNowOn(item);
    }

    @Test
    void theChairDoesNotDecide() {
        driver.received(number);
        driver.proposals.forward(driver.clerk(COMMUNITY), number, "反映集中", null);
        driver.opinions(number, "for");
        WorkItemView item = cases.at(number, "decideReview");

        climbsToTheTop(item, REMIND, URGE, ORDER, RAISE);

        driver.done(number, "decideReview", DeliberationDriver.plan());
        silentFromNowOn(item);
    }

    @Test
    void aMemberWhoSaysNothingIsRemindedAndTheReviewGoesOnWithout() {
        driver.received(number);
        driver.proposals.forward(driver.clerk(COMMUNITY), number, "反映集中", null);
        WorkItemView opinion = cases.open(number, "giveOpinion").get(0);

        clocks.to(opinion.dueAt());

        assertThat(clocks.climbed(opinion.id())).containsExactly(REMIND);
        assertThat(cases.open(number, "giveOpinion")).isEmpty();
        silentFromNowOn(opinion);
    }

    @Test
    void withdrawnOnTheLadderLeavesNothingBehind() {
        WorkItemView item = cases.at(number, "receive");
        clocks.to(item.dueAt());
        driver.proposals.withdraw(driver.clerk(COMMUNITY), number, "提议人要求撤回", null);

        silentFromNowOn(item);
    }

    /** Overdue at its date exactly, then to the head and up, as far as there is somebody above. */
    private void climbsToTheTop(WorkItemView item, Rung... rungs) {
        clocks.to(item.dueAt().minusMillis(1));
        assertThat(clocks.climbed(item.id())).doesNotContain(URGE);
        clocks.to(item.dueAt());
        assertThat(clocks.climbed(item.id())).endsWith(URGE);
        while (clocks.waits(item.id())) {
            clocks.toNextRung(item.id());
        }
        assertThat(clocks.climbed(item.id())).startsWith(rungs).isSorted();
        invariants.hold();
    }

    private void silentFromNowOn(WorkItemView item) {
        List<Rung> climbed = clocks.climbed(item.id());
        assertThat(clocks.stopped(item.id())).isTrue();
        clocks.after(Duration.ofDays(20));
        assertThat(clocks.climbed(item.id())).isEqualTo(climbed);
    }

    /** How a proposal comes to each of its steps. */
    private Map<String, Consumer<String>> ways() {
        return Map.of(
                "receive", n -> {},
                "convene", driver::accepted,
                "holdMeeting",
                        n -> {
                            driver.accepted(n);
                            driver.opened(n, "representatives");
                            driver.votedOnline(n, voters, voters.size(), 0);
                        },
                "writeResolution",
                        n -> {
                            ways().get("holdMeeting").accept(n);
                            driver.minutes(n);
                        },
                "decideObjection",
                        n -> {
                            driver.onNotice(n, voters);
                            driver.inPublic.object(n, "选址占了消防通道", null, null);
                        },
                "openCase",
                        n -> {
                            driver.onNotice(n, voters);
                            cases.after(Duration.ofDays(8));
                        });
    }

    private static Map<String, Map<String, Object>> forms() {
        Map<String, Map<String, Object>> forms = new LinkedHashMap<>();
        forms.put("receive", Map.of("outcome", "declined", "answer", "属物业维修，已转物业"));
        forms.put(
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", "2026-12-20T19:00",
                        "place", "社区活动室",
                        "agenda", "介绍方案；讨论；表决",
                        "weighty", false));
        forms.put("holdMeeting", Map.of("minutes", "到会居民一致同意"));
        forms.put("writeResolution", Map.of("text", "同意在小区东侧建充电棚一座"));
        forms.put("decideObjection", Map.of("outcome", "dismissed", "reason", "距离符合规范"));
        forms.put(
                "openCase",
                Map.of(
                        "item", "SR0101",
                        "grid", "LY01",
                        "place", "小区东侧",
                        "words", "按决议清理东侧空地，准备施工",
                        "outcome", "last"));
        return forms;
    }
}
