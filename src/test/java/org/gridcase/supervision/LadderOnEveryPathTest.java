package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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
import org.gridcase.shared.Conflict;
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

    private static final String RESPONDING = "emergency respond";

    private static final Map<String, String> ITEMS =
            Map.of(
                    "general", "SR0101",
                    "coordination", "SG0102",
                    "emergency", "AQ0101",
                    "approval", "SR0203");

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Cases cases;
    @Autowired private Suspensions suspensions;
    @Autowired private Extensions extensions;
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
                all.add(Arguments.of(path, "suspended", rungs));
                // whoever acknowledges an emergency is done with that: more time is for responding
                boolean done = path.equals("emergency");
                all.add(Arguments.of(done ? RESPONDING : path, "extended", rungs));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}: {1} after {2} rungs")
    @MethodSource("everyEndAtEveryRung")
    void nothingIsLeftOver(String path, String end, int rungs) {
        String number = driver.reported(ITEMS.get(path.split(" ")[0]), "SD01");
        WorkItemView step =
                path.equals(RESPONDING) ? responding(number) : driver.open(number).get(0);
        for (int i = 0; i < rungs && clocks.row(step.id()).nextAt() != null; i++) {
            clocks.toNextRung(step.id());
        }
        List<Rung> climbed = clocks.climbed(step.id());
        invariants.hold();

        ends().get(end).accept(number, step);
        invariants.hold();
        clocks.after(Duration.ofDays(40));

        if (end.equals("withdrawn") || end.equals("path changed")) {
            assertThat(clocks.row(step.id()).stopped()).isTrue();
            assertThat(clocks.climbed(step.id())).isEqualTo(climbed);
        }
        if (!end.equals("extended")) {
            assertThat(clocks.climbed(step.id())).isSorted();
        }
    }

    /** The town has acknowledged it and is on its way. */
    private WorkItemView responding(String number) {
        driver.worker(ofTheTown(number, "acknowledge"));
        return ofTheTown(number, "respond");
    }

    private WorkItemView ofTheTown(String number, String step) {
        return driver.open(number, step).stream()
                .filter(item -> item.unit().equals("SL"))
                .findFirst()
                .orElseThrow();
    }

    /** At any rung: its clock stands still for forty days, and goes on where it was. */
    private void suspended(String number, WorkItemView step) {
        List<Rung> climbed = clocks.climbed(step.id());
        Actor above = above();
        Instant until = driver.clock.instant().plus(Duration.ofDays(50));
        if (clocks.row(step.id()).urgent()) {
            assertThatThrownBy(() -> suspensions.suspend(above, step.id(), "等待鉴定", until, null))
                    .isInstanceOf(Conflict.class);
            return;
        }
        StepClock before = clocks.row(step.id());
        suspensions.suspend(above, step.id(), "等待鉴定", until, null);
        invariants.hold();
        clocks.after(Duration.ofDays(40));
        assertThat(clocks.climbed(step.id())).as("while it stands still").isEqualTo(climbed);

        suspensions.resume(above, step.id(), null, null);
        clocks.after(Duration.ZERO);
        assertThat(clocks.climbed(step.id())).as("at once when it goes on").isEqualTo(climbed);
        assertThat(clocks.row(step.id()).waitsFor()).isEqualTo(before.waitsFor());
        invariants.hold();
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
    }

    /** Before the limit: reminded and urged once more, for the new date. After it: refused. */
    private void extended(String number, WorkItemView step) {
        Actor handler = driver.worker(step);
        StepClock clock = clocks.row(step.id());
        Instant until = clock.dueAt().plus(Duration.ofDays(7));
        if (!driver.clock.instant().isBefore(clock.dueAt())) {
            assertThatThrownBy(() -> extensions.ask(handler, step.id(), until, "人手不足", null))
                    .isInstanceOf(Conflict.class);
        } else {
            extensions.ask(handler, step.id(), until, "人手不足", null);
            extensions.grant(above(), step.id(), null, null, null);
            invariants.hold();
            clocks.to(clocks.row(step.id()).dueAt());
            assertThat(clocks.climbed(step.id())).filteredOn(Rung.URGE::equals).hasSize(1);
        }
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
    }

    /** Stands above every unit of the town. */
    private Actor above() {
        return driver.town.who(Post.DISPATCHER, "YC");
    }

    /** Two limits in all; then each time a quarter, however often it comes back. */
    @Test
    void whatToAndFroMayCostIsCapped() {
        String number = driver.reported("SG0102", "SD01");
        List<Duration> given = new ArrayList<>();
        for (int time = 1; time <= 5; time++) {
            WorkItemView settle = driver.at(number, "settle");
            given.add(
                    clocks.clock(driver.town.who(Post.TOWN_OFFICER, "SL"), settle.id()).allowed());
            clocks.to(settle.dueAt());
            driver.done(number, "settle", Map.of("agreement", "双方同意"));
            driver.pressed(number, "receiveResult", "returned");
        }

        Duration limit = Duration.ofHours(5 * 7);
        Duration quarter = limit.dividedBy(4);
        assertThat(given).containsExactly(limit, limit, quarter, quarter, quarter);
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
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
                "suspended",
                this::suspended,
                "extended",
                this::extended,
                "claimed",
                (number, step) -> {
                    if (step.holder() == null) {
                        driver.worker(step);
                    }
                });
    }
}
