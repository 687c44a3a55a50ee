package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.shared.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What closes a case is checked for each path, whatever an edited model does (domain.md section 4).
 */
@CaseTest
class FilingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired private FilingPolicies policies;

    @ParameterizedTest
    @EnumSource(HandlingPath.class)
    void nothingIsFiledUnsettled(HandlingPath path) {
        assertThat(obstacles(theCase(path))).contains("casework.error.notSettled");
    }

    @Test
    void generalMatterNeedsNoMoreThanItsResult() {
        Case theCase = theCase(HandlingPath.GENERAL);
        theCase.settled(NOON);
        assertThat(obstacles(theCase)).isEmpty();
    }

    @Test
    void coordinationNeedsTheTownsReportAndTheAnswer() {
        Case theCase = theCase(HandlingPath.COORDINATION);
        theCase.settled(NOON);
        assertThat(obstacles(theCase))
                .containsExactly("casework.error.townHasNoReport", "casework.error.notAnswered");
        theCase.townReceived(NOON);
        assertThat(obstacles(theCase)).containsExactly("casework.error.notAnswered");
        theCase.answered(NOON);
        assertThat(obstacles(theCase)).isEmpty();
    }

    @Test
    void emergencyNeedsTheEndOfTrackingAndTheSummary() {
        Case theCase = theCase(HandlingPath.EMERGENCY);
        theCase.settled(NOON);
        assertThat(obstacles(theCase))
                .containsExactly("casework.error.stillTracking", "casework.error.noSummary");
        theCase.trackingOver(NOON);
        theCase.summarised(NOON);
        assertThat(obstacles(theCase)).isEmpty();
    }

    @Test
    void approvalNeedsTheNoticeUnlessItWasRefused() {
        Case theCase = theCase(HandlingPath.APPROVAL);
        theCase.settled(NOON);
        assertThat(obstacles(theCase)).containsExactly("casework.error.notDecided");
        theCase.decided(true);
        assertThat(obstacles(theCase)).containsExactly("casework.error.noNotice");
        theCase.noticeEnded(NOON);
        assertThat(obstacles(theCase)).isEmpty();
        theCase.decided(false);
        assertThat(obstacles(theCase)).isEmpty();
    }

    @Test
    void endedCaseChangesNoMore() {
        Case theCase = theCase(HandlingPath.GENERAL);
        theCase.settled(NOON);
        theCase.file(NOON);
        assertThatThrownBy(() -> theCase.settled(NOON)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> theCase.changePath("X", HandlingPath.EMERGENCY))
                .isInstanceOf(Conflict.class);
    }

    private java.util.List<String> obstacles(Case theCase) {
        return policies.all().stream()
                .flatMap(policy -> policy.obstacle(theCase).stream())
                .toList();
    }

    private static Case theCase(HandlingPath path) {
        String item =
                switch (path) {
                    case GENERAL -> Items.GENERAL;
                    case COORDINATION -> Items.COORDINATION;
                    case EMERGENCY -> Items.EMERGENCY;
                    case APPROVAL -> Items.APPROVAL;
                };
        return new Case(
                "T-" + path,
                item,
                path,
                "HQ01",
                "门口",
                null,
                1,
                "测试",
                Channel.PATROL,
                null,
                NOON,
                "CODE-" + path);
    }
}
