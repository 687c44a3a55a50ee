package org.gridcase.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.casework.CaseDriver;
import org.gridcase.casework.CaseTest;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Post;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** More time and suspension are decided by the level above, in time and with a reason, or not. */
@CaseTest
@Import(ClockDriver.class)
class RefusedDecisionsTest {

    @Autowired private CaseDriver driver;
    @Autowired private ClockDriver clocks;
    @Autowired private Extensions extensions;
    @Autowired private Suspensions suspensions;
    @Autowired private Invariants invariants;

    private Actor town;
    private Actor stranger;
    private Actor handler;
    private WorkItemView settle;

    @BeforeEach
    void aMatterThatSomebodySettles() {
        town = driver.town.who(Post.TOWN_OFFICER, "SL");
        stranger = driver.town.who(Post.COMMUNITY_CLERK, "YT");
        String number = driver.reported("SG0102", "SD01");
        driver.worker(driver.at(number, "settle"));
        settle = driver.at(number, "settle");
        handler = driver.staff(settle.holder());
    }

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void whoHandlesItDoesNotDecide() {
        extensions.ask(handler, settle.id(), at("2026-03-13T18:00"), "等待评估结果", null);

        refused(Denied.class, () -> extensions.grant(handler, settle.id(), null, null, null));
        refused(Denied.class, () -> extensions.refuse(handler, settle.id(), "不必延期", null));
        refused(Denied.class, () -> suspensions.suspend(handler, settle.id(), "等待", later(), null));
    }

    @Test
    void anotherCommunityKnowsOfNoSuchClock() {
        refused(
                NotFound.class,
                () -> extensions.ask(stranger, settle.id(), later(), "等待评估结果", null));
        refused(NotFound.class, () -> extensions.grant(stranger, settle.id(), null, null, null));
        refused(
                NotFound.class,
                () -> suspensions.suspend(stranger, settle.id(), "等待", later(), null));
    }

    @Test
    void nobodyAsksOnceTheLimitIsUp() {
        clocks.to(settle.dueAt());

        refused(
                Conflict.class,
                () -> extensions.ask(handler, settle.id(), later(), "等待评估结果", null));
    }

    @Test
    void theDateThatIsProposedIsAWorkingDayLaterEvenBeforeAWeekend() {
        clocks.to(at("2026-03-06T16:30"));
        String number = driver.reported("SG0102", "SD01");
        driver.worker(driver.at(number, "settle"));
        WorkItemView late = driver.at(number, "settle");
        assertThat(late.dueAt()).as("a Friday").isEqualTo(at("2026-03-13T16:30"));

        assertThat(extensions.oneDayMore(handler, late.id())).isEqualTo(at("2026-03-16T16:30"));
    }

    @Test
    void nobodyAsksTwiceOrGrantsWhatNobodyAskedFor() {
        refused(Conflict.class, () -> extensions.grant(town, settle.id(), null, null, null));
        extensions.ask(handler, settle.id(), later(), "等待评估结果", null);

        refused(Conflict.class, () -> extensions.ask(handler, settle.id(), later(), "再等等", null));
    }

    @Test
    void aReasonAndATimeToComeAreNeeded() {
        refused(Invalid.class, () -> extensions.ask(handler, settle.id(), later(), " ", null));
        refused(
                Invalid.class,
                () -> extensions.ask(handler, settle.id(), settle.dueAt(), "等待评估结果", null));
        refused(Invalid.class, () -> suspensions.suspend(town, settle.id(), null, later(), null));
        refused(
                Invalid.class,
                () -> suspensions.suspend(town, settle.id(), "等待", settle.offeredAt(), null));
    }

    @Test
    void anEmergencyIsNotSuspended() {
        String emergency = driver.reported("AQ0101", "SD01");
        long track = driver.at(emergency, "track").id();

        assertThatThrownBy(() -> suspensions.suspend(town, track, "等待", later(), null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("supervision.error.urgent");
        assertThat(clocks.row(track).running()).isTrue();
    }

    /** Refused as it should be, and the clock goes on as if nobody had tried. */
    private void refused(Class<? extends DomainException> why, ThrowingCallable attempt) {
        StepClock before = clocks.row(settle.id());
        assertThatThrownBy(attempt).isInstanceOf(why);
        StepClock after = clocks.row(settle.id());
        assertThat(after.running()).isTrue();
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.askedUntil()).isEqualTo(before.askedUntil());
    }

    private static Instant later() {
        return at("2026-03-20T18:00");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
