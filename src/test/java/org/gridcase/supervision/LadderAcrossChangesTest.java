package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.supervision.Rung.CLAIM;
import static org.gridcase.supervision.Rung.ORDER;
import static org.gridcase.supervision.Rung.REMIND;
import static org.gridcase.supervision.Rung.URGE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.gridcase.worktime.PublicHolidays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Calendars, the ladder's model and the paths' models change while ladders are under way. */
@CaseTest
@Import({ClockDriver.class, NewVersions.class})
class LadderAcrossChangesTest {

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private CalendarMoves moves;
    @Autowired private PublicHolidays holidays;
    @Autowired private NewVersions versions;
    @Autowired private Cases cases;
    @Autowired private Invariants invariants;

    private String number;

    /** Years of its own: all tests share one calendar. */
    @AfterEach
    void nothingIsLeft() {
        invariants.hold();
        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
        invariants.hold();
    }

    @Test
    void deadlineInAYearNotLoadedIsProvisionalAndCountedAnewOnceItIs() {
        // Wednesday 30 December 2048; five working days later is Wednesday 6 January 2049
        driver.clock.set(at("2048-12-30T09:00"));
        WorkItemView settle = settle();
        assertThat(settle.dueAt()).isEqualTo(at("2049-01-06T09:00"));
        assertThat(settle.provisional()).isTrue();
        String ladder = clocks.row(settle.id()).ladder();
        climbNext(settle);

        holidays.load(
                2049,
                List.of(
                        PublicHolidays.day("2049-01-01", "holiday", "元旦"),
                        PublicHolidays.day("2049-01-04", "holiday", "元旦")),
                null,
                "admin");
        moves.run();

        WorkItemView anew = driver.at(number, "settle");
        assertThat(anew.dueAt()).isEqualTo(at("2049-01-08T09:00"));
        assertThat(anew.provisional()).isFalse();
        StepClock clock = clocks.row(settle.id());
        assertThat(clock.ladder()).as("a ladder for the new date").isNotEqualTo(ladder);
        assertThat(clock.waitsFor()).isEqualTo(REMIND);
        assertThat(clocks.timer(settle.id()).getDuedate()).isEqualTo(clock.nextAt());
        climbNext(settle);
        climbNext(settle);
        assertThat(clocks.row(settle.id()).overdueSince()).isEqualTo(at("2049-01-08T09:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE);
    }

    @Test
    void newVersionOfTheLadderLeavesRunningLaddersWhereTheyAre() {
        WorkItemView settle = settle();
        climbNext(settle);

        versions.deploy(Rung.PROCESS);

        invariants.hold();
        climbNext(settle);
        climbNext(settle);
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE);
    }

    /** At each of its rungs. */
    @Test
    void ladderThatIsMigratedToANewVersionClimbsEachRungOnceAndInTime() {
        WorkItemView settle = settle();
        for (Rung rung : List.of(CLAIM, REMIND, URGE, ORDER)) {
            Instant next = clocks.row(settle.id()).nextAt();
            versions.deploy(Rung.PROCESS);
            versions.takeAlong(Long.toString(settle.id()));
            assertThat(clocks.timer(settle.id()).getDuedate()).isEqualTo(next);
            invariants.hold();
            climbNext(settle);
            assertThat(clocks.row(settle.id()).rung()).isEqualTo(rung.number(0));
        }
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE, ORDER);
    }

    @Test
    void newVersionOfAPathLeavesTheClocksOfItsRunningSteps() {
        number = driver.reported("SR0101", "SD04");
        WorkItemView handle = driver.open(number).get(0);
        StepClock before = clocks.row(handle.id());

        versions.deploy("general");

        assertThat(clocks.row(handle.id()).ladder()).isEqualTo(before.ladder());
        climbNext(handle);
        climbNext(handle);
        assertThat(clocks.climbed(handle.id())).doesNotHaveDuplicates().isSorted().contains(URGE);
    }

    private WorkItemView settle() {
        number = driver.reported("SG0102", "SD03");
        return driver.at(number, "settle");
    }

    /** Runs this clock's timer alone, when it is due. */
    private void climbNext(WorkItemView step) {
        driver.clock.set(clocks.row(step.id()).nextAt());
        clocks.jobs.executeJob(clocks.timer(step.id()).getId());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
