package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridcase.casework.CaseDriver;
import org.gridcase.deliberation.MeetingDates.Move;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting that was convened is moved or called off before anybody signs in. */
@DeliberationTest
class MeetingMovedTest {
    private static final ZoneId ZONE = ZoneId.of(DeliberationDriver.PLACE);
    private static final String RAIN = "台风来了";

    @Autowired private DeliberationDriver driver;
    @Autowired private CaseDriver cases;
    @Autowired private MeetingDates dates;
    @Autowired private Deliberations deliberations;
    @Autowired private Bell bell;
    @Autowired private Invariants invariants;

    private List<SignedVoter> voters;
    private Actor clerk;
    private String number;
    private LocalDateTime first;

    @BeforeEach
    void aMeetingInEightDays() {
        voters = driver.electorate("MQ", 4, 1, 0);
        clerk = driver.clerk("MQ");
        number = driver.entered("MQ");
        driver.accepted(number);
        first = inDays(8);
        convene(first);
    }

    @AfterEach
    void engineInboxCasesAndAuditAgree() {
        invariants.hold();
    }

    @Test
    void takesPlaceAtItsNewDateAndNotAtTheOld() {
        dates.move(clerk, meeting().id(), new Move(inDays(12), "镇文化站", RAIN), null);

        cases.after(Duration.ofDays(9));
        assertThat(cases.open(number, "holdMeeting")).isEmpty();
        cases.after(Duration.ofDays(3).plusHours(10));
        assertThat(cases.open(number, "holdMeeting")).hasSize(1);
        driver.room.open(clerk, meeting().id(), null);
        assertThat(driver.votedOnline(number, voters, 4, 0)).isEqualTo(Verdict.PASSED);
        driver.minutes(number);
        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);
    }

    @Test
    void everybodyReadsTheOldDateTheNewOneAndWhy() {
        Actor worker = cases.town.gridWorker("MQ01");
        LocalDateTime later = inDays(12);
        dates.move(clerk, meeting().id(), new Move(later, "镇文化站", RAIN), null);

        ProposalView.MeetingFigures shown = driver.inPublic.view(number).meetings().get(0);
        assertThat(shown.beginsAt()).isEqualTo(at(later));
        assertThat(shown.movedFrom()).isEqualTo(at(first));
        assertThat(shown.changeReason()).isEqualTo(RAIN);
        assertThat(dates.ahead(voters.get(0))).contains(shown);
        assertThat(deliberations.timeline(clerk, number, null, 1).items().get(0).entry())
                .satisfies(
                        entry -> {
                            assertThat(entry.action()).isEqualTo("proposal.meeting.move");
                            assertThat(entry.words()).isEqualTo(RAIN);
                        });
        assertThat(told(worker).get(0)).contains("改到", "19:00", number).doesNotContain(RAIN);
        assertThat(told(worker).get(1)).contains("召集居民会议");
    }

    @Test
    void noticeIsKeptForAnotherTimeButNotForAnotherPlaceAlone() {
        long id = meeting().id();
        cases.after(Duration.ofDays(7));

        assertThatThrownBy(() -> dates.move(clerk, id, new Move(inDays(2), "镇文化站", RAIN), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> dates.move(clerk, id, new Move(first, "社区活动室", RAIN), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> dates.move(clerk, id, new Move(first, "镇文化站", " "), null))
                .isInstanceOf(Invalid.class);
        dates.move(clerk, id, new Move(first, "镇文化站", "停电"), null);

        assertThat(meeting().place()).isEqualTo("镇文化站");
        assertThat(meeting().movedFrom()).isNull();
    }

    @Test
    void atTheLastMinuteTheStepGoesAndComesBackAtTheNewDate() {
        cases.after(Duration.ofDays(8).plusHours(10));
        assertThat(cases.open(number, "holdMeeting")).hasSize(1);

        dates.move(clerk, meeting().id(), new Move(inDays(5), "社区活动室", RAIN), null);

        assertThat(cases.open(number)).isEmpty();
        cases.after(Duration.ofDays(5));
        assertThat(cases.open(number, "holdMeeting")).hasSize(1);
    }

    @Test
    void calledOffAnotherIsConvenedAndCountsAsTheFirst() {
        long id = meeting().id();
        dates.callOff(clerk, id, RAIN, "off-" + number);
        dates.callOff(clerk, id, RAIN, "off-" + number);

        assertThat(driver.inPublic.meetings("MQ"))
                .anySatisfy(
                        shown -> {
                            assertThat(shown.id()).isEqualTo(id);
                            assertThat(shown.state()).isEqualTo("CANCELLED");
                            assertThat(shown.changeReason()).isEqualTo(RAIN);
                        });
        assertThat(told(cases.town.gridWorker("MQ01")).get(0)).contains("取消");
        convene(inDays(9));
        assertThat(meeting().attempt()).isEqualTo(1);
        assertThat(meeting().id()).isNotEqualTo(id);
        assertThatThrownBy(() -> driver.room.open(clerk, id, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void openMeetingIsHeldWhereItIs() {
        cases.after(Duration.ofDays(8).plusHours(10));
        driver.room.open(clerk, meeting().id(), null);

        assertThatThrownBy(() -> dates.callOff(clerk, meeting().id(), RAIN, null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () ->
                                dates.move(
                                        clerk,
                                        meeting().id(),
                                        new Move(inDays(9), "社区活动室", RAIN),
                                        null))
                .isInstanceOf(Conflict.class);
        assertThat(meeting().state()).isEqualTo("OPEN");
    }

    @Test
    void onlyWhoRunsTheDeliberationMovesIt() {
        Actor stranger = driver.clerk("TX");
        assertThatThrownBy(() -> dates.callOff(stranger, meeting().id(), RAIN, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                dates.callOff(
                                        cases.town.gridWorker("MQ02"), meeting().id(), RAIN, null))
                .isInstanceOf(org.gridcase.shared.Denied.class);
        assertThat(meeting().state()).isEqualTo("CONVENED");
    }

    private void convene(LocalDateTime begins) {
        driver.done(
                number,
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "一、介绍方案；二、讨论；三、表决",
                        "weighty", false));
    }

    private RoomView meeting() {
        return driver.meeting(number);
    }

    private List<String> told(Actor actor) {
        return bell.page(actor, Locales.CHINESE, null, 50).items().stream()
                .map(Bell.Line::sentence)
                .filter(sentence -> sentence.contains(number))
                .toList();
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(cases.clock.instant(), ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(19, 0);
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }
}
