package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.supervision.Suspensions;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hard matters are claimed by departments; several work side by side (domain.md section 4). */
@CaseTest
class DepartmentsAtWorkTest {

    @Autowired private CaseDriver driver;
    @Autowired private Suspensions suspensions;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService jobs;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void hardMatterIsOfferedToAllCompetentDepartmentsAndOneTakesIt() {
        String number = handedToDepartments(Map.of());
        WorkItemView pool = driver.at(number, "claimHardMatter");
        Actor urbanManagement = driver.town.who(Post.DEPARTMENT_OFFICER, "D-CG");
        Actor land = driver.town.who(Post.DEPARTMENT_OFFICER, "D-ZR");

        driver.workItems.claim(land, pool.id(), null);

        assertThatThrownBy(() -> driver.workItems.claim(urbanManagement, pool.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(driver.at(number, "departmentHandles").unit()).isEqualTo("D-ZR");
        assertThat(driver.at(number, "departmentHandles").holder()).isEqualTo(land.staffId());
        driver.after(Duration.ofDays(7));
        assertThat(driver.openSteps(number)).containsExactly("departmentHandles");
    }

    @Test
    void unclaimedMatterIsAssignedByTheDispatcher() {
        String number = handedToDepartments(Map.of());

        driver.after(Duration.ofDays(4));
        assertThat(driver.openSteps(number)).containsExactly("assignDepartment");
        driver.done(
                number,
                "assignDepartment",
                Map.of("assignedDepartments", List.of("D-CG"), "words", "请城管牵头办理"));

        assertThat(driver.at(number, "departmentHandles").unit()).isEqualTo("D-CG");
    }

    @Test
    void theDispatcherAssignsWhenTheClockOfClaimingSaysSo() {
        String number = handedToDepartments(Map.of());
        WorkItemView pool = driver.at(number, "claimHardMatter");
        assertThat(unclaimedAt(number)).isEqualTo(pool.dueAt());
        Actor head = driver.town.who(Post.GRID_ADMINISTRATOR, "YC");

        suspensions.suspend(
                head, pool.id(), "等待权属认定", driver.clock.instant().plus(Duration.ofDays(20)), null);
        driver.after(Duration.ofDays(14));
        assertThat(driver.openSteps(number))
                .as("nothing happens while the clock stands still")
                .containsExactly("claimHardMatter");

        suspensions.resume(head, pool.id(), "权属已明确", null);
        WorkItemView resumed = driver.at(number, "claimHardMatter");
        assertThat(unclaimedAt(number)).isEqualTo(resumed.dueAt()).isAfter(pool.dueAt());
        driver.after(Duration.between(driver.clock.instant(), resumed.dueAt()));
        assertThat(driver.openSteps(number)).containsExactly("assignDepartment");
    }

    private Instant unclaimedAt(String number) {
        String instance =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "department-work")
                        .singleResult()
                        .getId();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("unclaimed")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    @Test
    void caseGoesOnWhenAllDepartmentsHaveReported() {
        String number =
                handedToDepartments(Map.of("departments", List.of("D-CG", "D-ZR"), "lead", "D-CG"));
        assertThat(driver.open(number, "departmentHandles")).hasSize(2);

        driver.done(of(number, "D-CG"), Map.of("result", "已拆除"));
        assertThat(driver.openSteps(number)).containsExactly("departmentHandles");
        driver.done(of(number, "D-ZR"), Map.of("result", "已核查用地"));

        assertThat(driver.openSteps(number)).containsExactly("receiveResult");
    }

    @Test
    void departmentThatReturnsItIsReplacedAndTheOtherIsNotDisturbed() {
        String number =
                handedToDepartments(Map.of("departments", List.of("D-CG", "D-ZR"), "lead", "D-CG"));

        driver.pressed(of(number, "D-ZR"), "returned", Map.of());
        driver.done(of(number, "D-CG"), Map.of("result", "已拆除"));
        // the other has reported, yet the share that was given back is still to be done
        assertThat(driver.openSteps(number)).containsExactly("reassign");
        driver.done(number, "reassign", Map.of("department", "D-ZJ", "words", "请住建核实"));
        driver.done(of(number, "D-ZJ"), Map.of("result", "已核实"));

        assertThat(driver.openSteps(number)).containsExactly("receiveResult");
        assertThat(
                        driver.cases
                                .view(driver.town.who(Post.TOWN_OFFICER, "SL"), number)
                                .departments())
                .extracting(d -> d.unit() + " " + d.state())
                .containsExactly("D-CG REPORTED", "D-ZR REPLACED", "D-ZJ REPORTED");
    }

    @Test
    void unknownDepartmentIsRefusedAndNothingIsLeftBehind() {
        String number = driver.reported(Items.COORDINATION, "MQ01");
        WorkItemView settle = driver.at(number, "settle");
        driver.worker(settle);

        assertThatThrownBy(
                        () ->
                                driver.pressed(
                                        driver.at(number, "settle"),
                                        "departments",
                                        Map.of("departments", List.of("D-XX"))))
                .isInstanceOf(Invalid.class);

        assertThat(driver.openSteps(number)).containsExactly("settle");
        assertThat(
                        driver.cases
                                .view(driver.town.who(Post.TOWN_OFFICER, "SL"), number)
                                .departments())
                .isEmpty();
    }

    private String handedToDepartments(Map<String, Object> chosen) {
        String number = driver.reported(Items.COORDINATION, "MQ01");
        driver.pressed(number, "settle", "escalated");
        driver.pressed(driver.at(number, "settle"), "departments", chosen);
        return number;
    }

    private WorkItemView of(String number, String department) {
        return driver.open(number, "departmentHandles").stream()
                .filter(item -> item.unit().equals(department))
                .findFirst()
                .orElseThrow();
    }
}
