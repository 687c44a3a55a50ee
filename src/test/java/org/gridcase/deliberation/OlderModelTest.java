package org.gridcase.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.notification.Bell;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Ids;
import org.gridcase.shared.text.Locales;
import org.gridcase.testing.Invariants;
import org.gridcase.workflow.Deployments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.TestPropertySource;

/**
 * A deliberation that began under the model as it was before meetings could be moved goes on as it
 * was convened; moving its meeting is refused and leaves nothing behind. In a town of its own: the
 * old version is the newest there for a while.
 */
@DeliberationTest
@TestPropertySource(properties = "gridcase.test=older-model")
class OlderModelTest {
    private static final String OLDER = "classpath:older/deliberation-without-moving.bpmn";

    @Autowired private DeliberationDriver driver;
    @Autowired private MeetingDates dates;
    @Autowired private Deployments deployments;
    @Autowired private AuditTrail audit;
    @Autowired private Bell bell;
    @Autowired private Invariants invariants;

    private List<SignedVoter> voters;
    private Actor clerk;
    private String number;
    private LocalDateTime begins;

    @BeforeEach
    void aMeetingIsConvenedUnderTheOlderModel() throws IOException {
        voters = driver.electorate("MQ", 4, 1, 0);
        clerk = driver.clerk("MQ");
        deployments.deployAnew("deliberation", files(OLDER));
        number = driver.entered("MQ");
        deployments.deployAnew("deliberation", files("classpath:bpmn/deliberation.bpmn"));
        driver.accepted(number);
        begins = inDays(8);
        driver.done(
                number,
                "convene",
                Map.of(
                        "kind", "assembly",
                        "beginsAt", begins.toString(),
                        "place", "社区活动室",
                        "agenda", "一、介绍方案；二、表决",
                        "weighty", false));
    }

    @AfterEach
    void engineInboxCasesAndAuditAgree() {
        invariants.hold();
    }

    @Test
    void itsMeetingIsNeitherMovedNorCalledOffAndIsHeldAsConvened() {
        RoomView before = driver.meeting(number);
        List<String> told = told();
        String request = Long.toString(Ids.next());
        assertRefused(
                () ->
                        dates.move(
                                clerk,
                                before.id(),
                                new MeetingDates.Move(inDays(12), "镇文化站", "台风来了"),
                                request));
        assertRefused(() -> dates.callOff(clerk, before.id(), "场地维修", request));

        assertThat(driver.meeting(number)).isEqualTo(before);
        assertThat(told()).isEqualTo(told);
        assertThat(audit.all(Proposals.stream(number)))
                .extracting(AuditEntry::action)
                .doesNotContain("proposal.meeting.move", "proposal.meeting.callOff");

        driver.cases.after(Duration.ofDays(8).plusHours(10));
        assertThat(driver.cases.open(number, "holdMeeting")).hasSize(1);
        driver.room.open(clerk, before.id(), null);
        assertThat(driver.votedOnline(number, voters, 4, 0)).isEqualTo(Verdict.PASSED);
        driver.minutes(number);
        assertThat(driver.state(number)).isEqualTo(ProposalState.RESOLUTION);
    }

    private static void assertRefused(Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOf(Conflict.class)
                .extracting("key")
                .isEqualTo("deliberation.error.notMovable");
    }

    private List<String> told() {
        return bell.page(clerk, Locales.CHINESE, null, 50).items().stream()
                .map(Bell.Line::sentence)
                .toList();
    }

    private static Map<String, String> files(String model) throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        Map<String, String> files = new HashMap<>();
        files.put("deliberation.bpmn", text(resources.getResource(model)));
        for (Resource form : resources.getResources("classpath:forms/deliberation-*.form")) {
            files.put(form.getFilename(), text(form));
        }
        return files;
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(
                        driver.cases.clock.instant(), ZoneId.of(DeliberationDriver.PLACE))
                .toLocalDate()
                .plusDays(days)
                .atTime(19, 0);
    }
}
