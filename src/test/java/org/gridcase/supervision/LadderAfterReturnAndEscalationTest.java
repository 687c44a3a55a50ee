package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Sent back or passed up at whatever rung, wherever a path allows it: the old clock is silent from
 * then on, and whoever has the step now has a ladder that begins at its foot.
 */
@CaseTest
@Import(ClockDriver.class)
class LadderAfterReturnAndEscalationTest {

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Cases cases;
    @Autowired private Invariants invariants;

    private String number;

    @AfterEach
    void nothingIsLeft() {
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
        invariants.hold();
    }

    static List<Arguments> everyWayAtEveryRung() {
        List<Arguments> all = new ArrayList<>();
        for (String way :
                List.of(
                        "general: handle escalated",
                        "coordination: settle escalated",
                        "coordination: settle returned",
                        "coordination: receiveResult returned",
                        "departments: departmentHandles returned",
                        "emergency: respond escalated",
                        "approval: accept returned",
                        "approval: review returned",
                        "approval: approve returned")) {
            for (int rungs = 0; rungs <= 5; rungs++) {
                all.add(Arguments.of(way, rungs));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} after {1} rungs")
    @MethodSource("everyWayAtEveryRung")
    void theOldLadderIsSilentAndTheNewOneBeginsAtItsFoot(String way, int rungs) {
        WorkItemView step = ways().get(way.substring(0, way.lastIndexOf(' '))).get();
        for (int i = 0; i < rungs && clocks.waits(step.id()); i++) {
            clocks.toNextRung(step.id());
        }
        List<Rung> climbed = clocks.climbed(step.id());
        List<Long> before = driver.open(number).stream().map(WorkItemView::id).toList();

        driver.pressed(step, way.substring(way.lastIndexOf(' ') + 1), Map.of());
        invariants.hold();

        List<WorkItemView> opened =
                driver.open(number).stream().filter(item -> !before.contains(item.id())).toList();
        assertThat(opened).isNotEmpty();
        for (WorkItemView item : opened) {
            assertThat(clocks.climbed(item.id())).isEmpty();
            assertThat(clocks.timer(item.id()).getDuedate())
                    .isEqualTo(clocks.row(item.id()).nextAt())
                    .isAfter(driver.clock.instant());
        }
        clocks.after(Duration.ofDays(40));
        assertThat(clocks.row(step.id()).stopped()).isTrue();
        assertThat(clocks.climbed(step.id())).isEqualTo(climbed);
        for (WorkItemView item : opened) {
            assertThat(clocks.climbed(item.id())).isSorted().contains(Rung.URGE);
        }
        invariants.hold();
    }

    private Map<String, Supplier<WorkItemView>> ways() {
        Map<String, Supplier<WorkItemView>> ways = new LinkedHashMap<>();
        ways.put("general: handle", () -> at("SR0101", "handle"));
        ways.put("coordination: settle", () -> at("SG0102", "settle"));
        ways.put("coordination: receiveResult", () -> at("SG0102", "receiveResult"));
        ways.put("departments: departmentHandles", this::withDepartment);
        ways.put("emergency: respond", this::responding);
        ways.put("approval: accept", () -> at("SR0203", "accept"));
        ways.put("approval: review", () -> at("SR0203", "review"));
        ways.put("approval: approve", () -> at("SR0203", "approve"));
        return ways;
    }

    /** Does what comes before a step. */
    private WorkItemView at(String item, String step) {
        number = driver.raisedByResident(item, "YT02");
        Map<String, Map<String, Object>> forms =
                Map.of(
                        "settle", Map.of("agreement", "双方同意"),
                        "collect", Map.of("reason", "illness", "words", "情况属实"),
                        "accept", Map.of("classification", "complete", "opinion", "符合"),
                        "review", Map.of("opinion", "属实"));
        while (driver.open(number, step).isEmpty()) {
            WorkItemView next = driver.open(number).get(0);
            driver.done(next, forms.get(next.step()));
        }
        return driver.at(number, step);
    }

    private WorkItemView withDepartment() {
        at("SG0102", "settle");
        driver.pressed(number, "settle", "escalated");
        driver.pressed(
                driver.at(number, "settle"),
                "departments",
                Map.of("departments", List.of("D-CG"), "lead", "D-CG"));
        return driver.at(number, "departmentHandles");
    }

    private WorkItemView responding() {
        number = driver.reported("AQ0101", "YT02");
        driver.worker(ofTheTown("acknowledge"));
        return ofTheTown("respond");
    }

    private WorkItemView ofTheTown(String step) {
        return driver.open(number, step).stream()
                .filter(item -> item.unit().equals("SL"))
                .findFirst()
                .orElseThrow();
    }
}
