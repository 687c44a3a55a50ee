package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.UnitRegister;
import org.gridcase.shared.Ids;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.testing.Invariants;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A post ends with a day to come: what its holder has stays hers until then, and no longer. */
@CaseTest
class EndedPostsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired private CaseDriver driver;
    @Autowired private UnitRegister register;
    @Autowired private Staff staff;
    @Autowired private List<Chore> chores;
    @Autowired private Invariants invariants;
    @Autowired private TestClock clock;

    private final String grid = "EP" + Long.toString(Ids.next(), 36).toUpperCase();
    private final String worker = grid + "-1";

    @BeforeEach
    void aGridWithTwoWorkers() {
        register.define(
                new UnitRegister.DefineUnit(
                        grid, "HQ", "grid", "样" + grid, null, null, 0, 0, List.of()),
                Actor.SYSTEM);
        for (String id : List.of(worker, grid + "-2")) {
            staff.enrol(new Staff.Enrol(id, "样" + id, null, null), Actor.SYSTEM);
            staff.appoint(
                    new Staff.Appoint(id, Post.GRID_WORKER, grid, LocalDate.of(2025, 1, 1)),
                    Actor.SYSTEM);
        }
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
        clock.set(TestClock.START);
    }

    @Test
    void workGoesBackIntoTheBoxTheNightAfterTheLastDay() {
        String number = driver.reported(staff.actor(worker), Items.GENERAL, grid, null);
        assertThat(step(number).holder()).isEqualTo(worker);
        staff.dismiss(worker, Post.GRID_WORKER, grid, TODAY, Actor.SYSTEM);

        night();
        assertThat(step(number).holder()).as("still the last day").isEqualTo(worker);

        clock.advance(Duration.ofDays(1));
        night();
        assertThat(step(number).holder()).isNull();
        night();
        assertThat(driver.worker(step(number)).staffId()).isEqualTo(grid + "-2");
    }

    @Test
    void whoHoldsThePostAgainKeepsTheWork() {
        String number = driver.reported(staff.actor(worker), Items.GENERAL, grid, null);
        staff.dismiss(worker, Post.GRID_WORKER, grid, TODAY, Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(worker, Post.GRID_WORKER, grid, TODAY.plusDays(1)), Actor.SYSTEM);
        clock.advance(Duration.ofDays(1));

        night();

        assertThat(step(number).holder()).isEqualTo(worker);
    }

    private WorkItemView step(String number) {
        return driver.at(number, "handle");
    }

    private void night() {
        chores.stream()
                .filter(chore -> chore.name().equals("ended-posts"))
                .findFirst()
                .orElseThrow()
                .run();
    }
}
