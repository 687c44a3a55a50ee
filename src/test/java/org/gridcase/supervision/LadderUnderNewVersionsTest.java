package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * New versions of the ladder, of the path and of what the path calls come before every rung, and
 * running cases stay where they are or are taken along: each rung is climbed once and in time.
 */
@CaseTest
@Import({ClockDriver.class, NewVersions.class})
class LadderUnderNewVersionsTest {

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private NewVersions versions;
    @Autowired private Cases cases;
    @Autowired private Invariants invariants;

    private String number;

    @AfterEach
    void nothingIsLeft() {
        invariants.hold();
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
        invariants.hold();
    }

    static List<Arguments> everyPath() {
        List<Arguments> all = new ArrayList<>();
        for (String step :
                List.of(
                        "general",
                        "coordination",
                        "departments",
                        "emergency",
                        "approval",
                        "closing")) {
            all.add(Arguments.of(step, false));
            all.add(Arguments.of(step, true));
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, taken along: {1}")
    @MethodSource("everyPath")
    void eachRungIsClimbedOnceAndInTime(String path, boolean takenAlong) {
        WorkItemView step = ways().get(path).get();
        List<Rung> expected = new ArrayList<>();
        while (clocks.waits(step.id())) {
            StepClock before = clocks.row(step.id());
            Instant due = before.dueAt();
            versions.deployFor(number);
            versions.deployFor(Long.toString(step.id()));
            if (takenAlong) {
                versions.takeAlong(number);
                versions.takeAlong(Long.toString(step.id()));
            }
            StepClock after = clocks.row(step.id());
            assertThat(after.dueAt()).isEqualTo(due);
            assertThat(after.nextAt()).isEqualTo(before.nextAt());
            assertThat(clocks.timer(step.id()).getDuedate()).isEqualTo(before.nextAt());

            expected.add(before.waitsFor());
            clocks.toNextRung(step.id());
            assertThat(clocks.climbed(step.id())).isEqualTo(expected);
        }
        assertThat(expected).contains(Rung.URGE, Rung.ORDER, Rung.RAISE);
    }

    private Map<String, Supplier<WorkItemView>> ways() {
        return Map.of(
                "general", () -> first("SR0101"),
                "coordination", () -> first("SG0102"),
                "emergency", () -> first("AQ0101"),
                "approval", () -> first("SR0203"),
                "departments", this::withDepartments,
                "closing", this::settled);
    }

    private WorkItemView first(String item) {
        number = driver.reported(item, "NP01");
        return driver.open(number).get(0);
    }

    private WorkItemView withDepartments() {
        first("SG0102");
        driver.pressed(number, "settle", "escalated");
        driver.pressed(
                driver.at(number, "settle"),
                "departments",
                Map.of("departments", List.of("D-CG"), "lead", "D-CG"));
        return driver.at(number, "departmentHandles");
    }

    private WorkItemView settled() {
        first("SG0102");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        return driver.at(number, "verify");
    }
}
