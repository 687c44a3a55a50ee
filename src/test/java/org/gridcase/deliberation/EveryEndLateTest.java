package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.supervision.ClockDriver;
import org.gridcase.supervision.NewVersions;
import org.gridcase.supervision.Rung;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Every end once more with the ladder running: each step is reported back only after its people
 * have been urged. It ends as it would have in time, and no ladder is left.
 */
@DeliberationTest
@Import({ClockDriver.class, NewVersions.class})
class EveryEndLateTest extends EveryEndTest {

    @Autowired private DeliberationDriver driver;
    @Autowired private ClockDriver clocks;

    private final List<WorkItemView> late = new ArrayList<>();

    @BeforeEach
    void everybodyIsLate() {
        driver.beforeEachStep(
                step -> {
                    clocks.to(step.dueAt());
                    assertThat(clocks.climbed(step.id())).as(step.step()).endsWith(Rung.URGE);
                    late.add(step);
                });
    }

    @AfterEach
    void noLadderIsLeft() {
        driver.beforeEachStep(step -> {});
        assertThat(late).isNotEmpty();
        for (WorkItemView step : late) {
            assertThat(clocks.stopped(step.id())).as(step.step()).isTrue();
            assertThat(clocks.waits(step.id())).as(step.step()).isFalse();
        }
    }
}
