package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.Cases;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Whatever becomes of a step at whatever rung, on each path: nothing of its ladder is left over,
 * and nothing of it is heard again.
 */
@CaseTest
@Import(ClockDriver.class)
class LadderOnEveryPathTest {

    private static final Map<String, String> ITEMS =
            Map.of(
                    "general", "SR0101",
                    "coordination", "SG0102",
                    "emergency", "AQ0101",
                    "approval", "SR0203");

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Cases cases;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    static List<Arguments> everyEndAtEveryRung() {
        List<Arguments> all = new ArrayList<>();
        for (String path : List.of("general", "coordination", "emergency", "approval")) {
            for (int rungs = 0; rungs <= 5; rungs++) {
                all.add(Arguments.of(path, "withdrawn", rungs));
                all.add(Arguments.of(path, "path changed", rungs));
                all.add(Arguments.of(path, "claimed", rungs));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}: {1} after {2} rungs")
    @MethodSource("everyEndAtEveryRung")
    void nothingIsLeftOver(String path, String end, int rungs) {
        String number = driver.reported(ITEMS.get(path), "SD01");
        WorkItemView step = driver.open(number).get(0);
        for (int i = 0; i < rungs && clocks.row(step.id()).nextAt() != null; i++) {
            clocks.toNextRung(step.id());
        }
        List<Rung> climbed = clocks.climbed(step.id());
        invariants.hold();

        ends().get(end).accept(number, step);
        clocks.after(Duration.ofDays(40));

        if (!end.equals("claimed")) {
            assertThat(clocks.row(step.id()).stopped()).isTrue();
            assertThat(clocks.climbed(step.id())).isEqualTo(climbed);
        }
        assertThat(clocks.climbed(step.id())).isSorted();
    }

    @Test
    void aReturnStartsANewClockThatGetsWhatIsLeft() {
        String number = driver.reported("SG0102", "SD01");
        long first = driver.at(number, "settle").id();
        clocks.after(Duration.ofDays(7));
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.pressed(number, "receiveResult", "returned");

        WorkItemView again = driver.at(number, "settle");
        StepClock clock = clocks.row(again.id());

        assertThat(again.id()).isNotEqualTo(first);
        assertThat(clocks.row(first).stopped()).isTrue();
        assertThat(clock.startedWhy()).isEqualTo(StartedWhy.RETURNED);
        assertThat(clock.waitsFor()).isEqualTo(Rung.REMIND);
    }

    private Map<String, BiConsumer<String, WorkItemView>> ends() {
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "SL");
        Actor officer = driver.town.who(Post.TOWN_OFFICER, "SL");
        return Map.of(
                "withdrawn",
                (number, step) -> cases.withdraw(head, number, "重复上报", null),
                "path changed",
                (number, step) ->
                        cases.changePath(
                                officer,
                                number,
                                null,
                                step.process().equals("coordination")
                                        ? HandlingPath.GENERAL
                                        : HandlingPath.COORDINATION,
                                "情况变化",
                                null),
                "claimed",
                (number, step) -> {
                    if (step.holder() == null) {
                        driver.worker(step);
                    }
                });
    }
}
