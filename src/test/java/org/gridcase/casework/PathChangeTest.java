package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A matter that turns out to be of another kind changes its path at any step, without losing its
 * history or its number (domain.md section 4).
 */
@CaseTest
class PathChangeTest {

    /** How to come to each step where a path can be left. */
    private static final Map<String, BiConsumer<CaseDriver, String>> WAYS =
            Map.ofEntries(
                    Map.entry("GENERAL handle", (d, n) -> {}),
                    Map.entry(
                            "GENERAL verify",
                            (d, n) -> {
                                d.pressed(n, "handle", "escalated");
                                d.done(n, "handle", Map.of("result", "已处理"));
                            }),
                    Map.entry("COORDINATION settle", (d, n) -> {}),
                    Map.entry(
                            "COORDINATION claimHardMatter",
                            (d, n) -> d.pressed(n, "settle", "departments")),
                    Map.entry(
                            "COORDINATION departmentHandles",
                            (d, n) ->
                                    d.pressed(
                                            d.at(n, "settle"),
                                            "departments",
                                            Map.of("departments", List.of("D-CG", "D-ZR")))),
                    Map.entry(
                            "COORDINATION receiveResult",
                            (d, n) -> d.done(n, "settle", Map.of("agreement", "同意"))),
                    Map.entry(
                            "COORDINATION answer",
                            (d, n) -> {
                                d.done(n, "settle", Map.of("agreement", "同意"));
                                d.done(n, "receiveResult", Map.of("opinion", "同意"));
                                d.done(
                                        n,
                                        "verify",
                                        Map.of("outcome", "settled", "findings", "已清理"));
                            }),
                    Map.entry("EMERGENCY acknowledge", (d, n) -> {}),
                    Map.entry(
                            "EMERGENCY respond",
                            (d, n) -> d.open(n, "acknowledge").forEach(d::worker)),
                    Map.entry("APPROVAL collect", (d, n) -> {}),
                    Map.entry(
                            "APPROVAL accept",
                            (d, n) ->
                                    d.done(
                                            n,
                                            "collect",
                                            Map.of("reason", "illness", "words", "属实"))),
                    Map.entry(
                            "APPROVAL notice",
                            (d, n) -> {
                                d.done(n, "collect", Map.of("reason", "illness", "words", "属实"));
                                d.done(
                                        n,
                                        "accept",
                                        Map.of("classification", "complete", "opinion", "符合"));
                                d.done(n, "review", Map.of("opinion", "属实"));
                                d.done(
                                        n,
                                        "approve",
                                        Map.of("outcome", "approved", "opinion", "同意"));
                            }));

    private static final Map<HandlingPath, String> FIRST_STEPS =
            Map.of(
                    HandlingPath.GENERAL, "handle",
                    HandlingPath.COORDINATION, "settle",
                    HandlingPath.EMERGENCY, "acknowledge",
                    HandlingPath.APPROVAL, "collect");

    @Autowired private CaseDriver driver;
    @Autowired private CaseTimeline timeline;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    static List<Arguments> everyStepToEveryOtherPath() {
        List<Arguments> all = new ArrayList<>();
        for (String way : WAYS.keySet().stream().sorted().toList()) {
            for (HandlingPath to : HandlingPath.values()) {
                if (!way.startsWith(to.name())) {
                    all.add(Arguments.of(way, to));
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @MethodSource("everyStepToEveryOtherPath")
    void numberAndHistoryStay(String way, HandlingPath to) {
        HandlingPath from = HandlingPath.valueOf(way.split(" ")[0]);
        String number = driver.reported(item(from), "SD01");
        WAYS.get(way).accept(driver, number);
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");
        int events = timeline.of(officer, number, null, 100).items().size();

        driver.cases.changePath(officer, number, null, to, "现场情况变化", null);

        CaseView view = driver.cases.view(officer, number);
        assertThat(view.path()).isEqualTo(to);
        assertThat(driver.openSteps(number)).contains(FIRST_STEPS.get(to));
        assertThat(timeline.of(officer, number, null, 100).items()).hasSize(events + 1);
        assertThat(view.departments())
                .filteredOn(d -> !d.responding())
                .noneMatch(d -> d.state().equals("ASKED"));
    }

    @Test
    void anotherItemOfTheSamePathKeepsTheStep() {
        String number = driver.reported(Items.GENERAL, "SD01");
        var before = driver.at(number, "handle");
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");

        driver.cases.changePath(officer, number, "SR0102", null, "事项归类有误", null);

        assertThat(driver.at(number, "handle").id()).isEqualTo(before.id());
        assertThat(driver.cases.view(officer, number).item()).isEqualTo("SR0102");
    }

    @Test
    void changeWithoutReasonOrWithoutChangeIsRefused() {
        String number = driver.reported(Items.GENERAL, "SD01");
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");

        assertThatThrownBy(
                        () ->
                                driver.cases.changePath(
                                        officer, number, null, HandlingPath.EMERGENCY, " ", null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () ->
                                driver.cases.changePath(
                                        officer, number, null, HandlingPath.GENERAL, "无", null))
                .isInstanceOf(Invalid.class);
        assertThat(driver.openSteps(number)).containsExactly("handle");
    }

    private static String item(HandlingPath path) {
        return switch (path) {
            case GENERAL -> Items.GENERAL;
            case COORDINATION -> Items.COORDINATION;
            case EMERGENCY -> Items.EMERGENCY;
            case APPROVAL -> Items.APPROVAL;
        };
    }
}
