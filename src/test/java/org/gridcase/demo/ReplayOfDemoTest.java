package org.gridcase.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.modelling.Drafts;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.testing.TestDatabase;
import org.gridcase.trial.ReplayDriver;
import org.gridcase.trial.ReplayView;
import org.gridcase.trial.Replays;
import org.gridcase.trial.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * The proof that a replay is right: whatever the people of the demonstration did, run through the
 * models as they are it comes out as it was, every way and every date.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles(resolver = DemoDataTest.DemoProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestPropertySource(
        properties = {
            "gridcase.demo.cases=0",
            "gridcase.trial.rest=0",
            "camunda.bpm.job-execution.enabled=false",
            "spring.quartz.auto-startup=false"
        })
@Import(ReplayDriver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayOfDemoTest {

    private static final Instant NOW = Instant.parse("2026-03-11T02:15:00Z");
    private static final int CASES = 200;

    @Autowired private DemoCases cases;
    @Autowired private DemoClock clock;
    @Autowired private ReplayDriver replay;
    @Autowired private Replays replays;
    @Autowired private Drafts drafts;
    @Autowired private Staff staff;
    @Autowired private Units units;

    private Actor administrator;

    @BeforeAll
    void tell() {
        assertThat(cases.tell(NOW, CASES)).as("tales that got stuck").isEmpty();
        staff.enrol(new Staff.Enrol("replayer", "回放员", "female", "199 0000 0000"), Actor.SYSTEM);
        staff.appoint(
                new Staff.Appoint(
                        "replayer",
                        Post.ADMINISTRATOR,
                        units.roots().get(0).code(),
                        LocalDate.of(2025, 1, 1)),
                Actor.SYSTEM);
        administrator = staff.actor("replayer");
    }

    @AfterAll
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "coordination",
                "emergency",
                "approval",
                "closing",
                "department-work",
                "public-notice"
            })
    void theModelsAsTheyAreMakeNoDifference(String process) {
        long draft = drafts.begin(administrator, process, null).id();
        ReplayView view = replay.replayed(administrator, draft, 200);
        assertThat(view.total()).as("cases of " + process).isPositive();
        assertThat(view.state()).isEqualTo(ReplayView.State.DONE);
        for (Verdict verdict : List.of(Verdict.STUCK, Verdict.OTHER_WAY, Verdict.OTHER_DATES)) {
            assertThat(replays.cases(administrator, view.id(), verdict, 5))
                    .as(verdict + " of " + process)
                    .isEmpty();
        }
        assertThat(view.same()).isEqualTo(view.total());
        assertThat(view.lateAfter()).isEqualTo(view.lateBefore());
    }
}
