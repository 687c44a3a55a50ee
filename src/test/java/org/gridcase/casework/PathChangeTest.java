package org.gridcase.casework;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

    /** The processes through which a case goes; steps of the closing are the same on each path. */
    private static final List<String> PROCESSES =
            List.of(
                    "general",
                    "coordination",
                    "emergency",
                    "approval",
                    "department-work",
                    "public-notice",
                    "closing");

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
        for (String way : WaysToSteps.ALL.keySet().stream().sorted().toList()) {
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
        WaysToSteps.ALL.get(way).accept(driver, number);
        assertStandsAt(number, way.split(" ")[1]);
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
    void noStepOfAnyModelIsForgotten() {
        Set<String> tried =
                WaysToSteps.ALL.keySet().stream().map(way -> way.split(" ")[1]).collect(toSet());
        assertThat(PROCESSES)
                .map(process -> Bpmn.readModelFromFile(new File("bpmn", process + ".bpmn")))
                .flatMap(model -> model.getModelElementsByType(UserTask.class))
                .extracting(UserTask::getId)
                .isNotEmpty()
                .allMatch(tried::contains);
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

    private void assertStandsAt(String number, String step) {
        if (step.equals(WaysToSteps.NOTICE)) {
            assertThat(driver.state(number)).isEqualTo(CaseState.NOTICE);
            assertThat(driver.openSteps(number)).isEmpty();
        } else {
            assertThat(driver.openSteps(number)).contains(step);
        }
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
