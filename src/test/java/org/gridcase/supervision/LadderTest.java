package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.supervision.Rung.CLAIM;
import static org.gridcase.supervision.Rung.ORDER;
import static org.gridcase.supervision.Rung.RAISE;
import static org.gridcase.supervision.Rung.REMIND;
import static org.gridcase.supervision.Rung.URGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.casework.Cases;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A coordination matter that its community does not settle in five working days. */
@CaseTest
@Import(ClockDriver.class)
class LadderTest {

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Extensions extensions;
    @Autowired private Suspensions suspensions;
    @Autowired private Cases cases;
    @Autowired private Invariants invariants;

    private Actor clerk;
    private Actor town;
    private String number;
    private WorkItemView settle;

    @BeforeEach
    void aMatterToSettle() {
        clerk = driver.town.who(Post.COMMUNITY_CLERK, "SD");
        town = driver.town.who(Post.TOWN_OFFICER, "SL");
        number = driver.reported("SG0102", "SD01");
        settle = driver.at(number, "settle");
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    /** Monday 2 March 09:00 and five working days of 7 hours: Monday 9 March 09:00. */
    @Test
    void climbsToTheTopWhileNobodyDoesAnything() {
        StepClock clock = clocks.row(settle.id());
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-09T09:00"));
        assertThat(clock.claimDueAt()).isEqualTo(at("2026-03-03T10:45"));
        assertThat(clocks.timer(settle.id()).getDuedate()).isEqualTo(clock.claimDueAt());

        clocks.to(at("2026-03-03T10:45"));
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM);
        clocks.to(at("2026-03-05T16:45"));
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND);
        clocks.to(at("2026-03-09T09:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE);
        assertThat(clocks.row(settle.id()).overdueSince()).isEqualTo(at("2026-03-09T09:00"));
        clocks.to(at("2026-03-11T16:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE, ORDER);
        clocks.toNextRung(settle.id());
        clocks.toNextRung(settle.id());

        assertThat(clocks.climbed(settle.id()))
                .containsExactly(CLAIM, REMIND, URGE, ORDER, RAISE, RAISE);
        assertThat(clocks.row(settle.id()).waitsFor()).isNull();
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        assertThat(clocks.row(settle.id()).stopped()).isTrue();
    }

    @Test
    void aStepDoneInTimeIsNeverHeardOfAgain() {
        driver.done(number, "settle", Map.of("agreement", "双方同意"));

        clocks.after(Duration.ofDays(60));

        assertThat(clocks.climbed(settle.id())).isEmpty();
    }

    @Test
    void claimingInTimeSavesTheReminderToClaim() {
        driver.worker(settle);

        clocks.to(at("2026-03-09T09:00"));

        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, URGE);
    }

    @Test
    void extensionMovesTheTimerAndRemindsAgain() {
        driver.worker(settle);
        clocks.to(at("2026-03-06T10:00"));
        Actor handler = driver.staff(driver.at(number, "settle").holder());
        extensions.ask(handler, settle.id(), at("2026-03-13T18:00"), "等待评估结果", null);
        extensions.grant(town, settle.id(), null, null, null);

        assertThat(driver.at(number, "settle").dueAt()).isEqualTo(at("2026-03-13T18:00"));
        assertThat(clocks.timer(settle.id()).getDuedate())
                .isEqualTo(clocks.row(settle.id()).nextAt());
        clocks.to(at("2026-03-13T18:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, REMIND, URGE);
    }

    @Test
    void whatWasLeftIsLeftAfterAPauseAndNothingFires() {
        driver.worker(settle);
        clocks.to(at("2026-03-05T09:00"));
        suspensions.suspend(town, settle.id(), "等待第三方鉴定", at("2026-03-20T09:00"), null);
        assertThat(driver.at(number, "settle").paused()).isTrue();

        clocks.after(Duration.ofDays(30));
        assertThat(clocks.climbed(settle.id())).isEmpty();
        driver.clock.set(at("2026-04-07T09:00"));
        suspensions.resume(town, settle.id(), "鉴定已出", null);
        clocks.after(Duration.ZERO);

        assertThat(clocks.climbed(settle.id())).isEmpty();
        // two of five working days were left
        assertThat(driver.at(number, "settle").dueAt()).isEqualTo(at("2026-04-09T09:00"));
        clocks.to(at("2026-04-09T09:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, URGE);
    }

    @Test
    void anOrderOutlivesItsStepAndWaitsByItselfUntilTheCaseIsOver() {
        driver.worker(settle);
        clocks.to(at("2026-03-11T16:00"));
        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, URGE, ORDER);
        assertThat(ladderOfOrder()).as("the step's ladder waits for the answer").isNull();

        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        assertThat(ladderOfOrder()).as("it waits by itself").isNotNull();
        invariants.hold();

        cases.withdraw(driver.town.who(Post.GRID_ADMINISTRATOR, "SL"), number, "重复上报", null);
        assertThat(ladderOfOrder()).isNull();
    }

    @Test
    void aPauseGivesTheAnswerToAnOrderAsMuchTimeAsWasLeft() {
        driver.worker(settle);
        clocks.to(at("2026-03-11T16:00"));
        Instant answerBy = clocks.row(settle.id()).answerBy();
        suspensions.suspend(town, settle.id(), "等待第三方鉴定", at("2026-03-20T09:00"), null);
        clocks.to(answerBy.plus(Duration.ofDays(3)));
        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, URGE, ORDER);

        suspensions.resume(town, settle.id(), "鉴定已出", null);

        Instant later = clocks.row(settle.id()).answerBy();
        assertThat(later).isAfter(answerBy);
        assertThat(deadlineOfOrder()).isEqualTo(later);
        clocks.to(later);
        assertThat(clocks.climbed(settle.id())).containsExactly(REMIND, URGE, ORDER, RAISE);
    }

    @Test
    void anOrderWaitsByItselfOnceItsStepHasMoreTime() {
        driver.worker(settle);
        clocks.to(at("2026-03-09T08:30"));
        Actor handler = driver.staff(driver.at(number, "settle").holder());
        extensions.ask(handler, settle.id(), at("2026-03-27T18:00"), "等待评估结果", null);
        clocks.to(at("2026-03-11T16:00"));
        assertThat(ladderOfOrder()).isNull();

        extensions.grant(town, settle.id(), null, null, null);

        assertThat(ladderOfOrder()).isNotNull();
        Instant deadline = deadlineOfOrder();
        clocks.to(deadline);
        assertThat(
                        clocks.jdbc
                                .sql(
                                        "select count(*) from supervision_order where subject_ref = ?"
                                                + " and raised_from is not null")
                                .param(number)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private String ladderOfOrder() {
        return clocks.jdbc
                .sql("select ladder from supervision_order where subject_ref = ? and by_ladder")
                .param(number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Instant deadlineOfOrder() {
        return clocks.jdbc
                .sql("select deadline from supervision_order where subject_ref = ? and by_ladder")
                .param(number)
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(java.time.ZoneOffset.UTC);
    }

    @Test
    void aTimerThatFiresTooEarlyDoesNothing() {
        var timer = clocks.timer(settle.id());

        assertThatThrownBy(() -> clocks.jobs.executeJob(timer.getId()))
                .hasStackTraceContaining("NotYet");

        assertThat(clocks.climbed(settle.id())).isEmpty();
        assertThat(clocks.timer(settle.id()).getId()).isEqualTo(timer.getId());
        assertThat(clocks.timer(settle.id()).getRetries())
                .as("it did not fail, it waits")
                .isEqualTo(timer.getRetries());
    }

    @Test
    void ofTwoWhoRunTheSameTimerOneClimbs() throws Exception {
        var timer = clocks.timer(settle.id());
        driver.clock.set(timer.getDuedate().toInstant());
        var together = new java.util.concurrent.CyclicBarrier(2);
        java.util.concurrent.Callable<Boolean> run =
                () -> {
                    together.await();
                    try {
                        clocks.jobs.executeJob(timer.getId());
                        return true;
                    } catch (RuntimeException tooLate) {
                        return false;
                    }
                };
        var two = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            two.invokeAll(java.util.List.of(run, run));
        } finally {
            two.shutdown();
        }

        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM);
        assertThat(clocks.row(settle.id()).waitsFor()).isEqualTo(REMIND);
    }

    @Test
    void clocksPutBackAndForwardClimbEachRungOnce() {
        clocks.to(at("2026-03-09T09:00"));
        driver.clock.set(at("2026-03-06T09:00"));
        clocks.to(at("2026-03-09T09:30"));
        driver.clock.set(at("2026-03-09T08:00"));
        clocks.to(at("2026-03-10T09:00"));

        assertThat(clocks.climbed(settle.id())).containsExactly(CLAIM, REMIND, URGE);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
