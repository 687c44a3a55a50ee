package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not settled on site goes back, on every path that is verified. */
@CaseTest
class VerificationRefusedTest {

    private static final Map<String, Object> NOT_SETTLED =
            Map.of("outcome", "not-settled", "findings", "现场仍有杂物");

    @Autowired private CaseDriver driver;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void general() {
        String number = driver.reported(Items.GENERAL, "XF01");
        driver.pressed(number, "handle", "escalated");
        driver.done(number, "handle", Map.of("result", "已处理"));

        driver.done(number, "verify", NOT_SETTLED);

        assertThat(driver.openSteps(number)).containsExactly("handle");
    }

    @Test
    void coordinationNeedsTheTownsReportAnew() {
        String number = driver.reported(Items.COORDINATION, "XF01");
        driver.done(number, "settle", Map.of("agreement", "双方同意"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));

        driver.done(number, "verify", NOT_SETTLED);
        assertThat(driver.openSteps(number)).containsExactly("settle");
        driver.done(number, "settle", Map.of("agreement", "再次商处"));
        driver.done(number, "receiveResult", Map.of("opinion", "同意"));
        driver.closed(number);

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    @Test
    void emergencyIsAlarmedAgain() {
        String number = driver.reported(Items.EMERGENCY, "XF01");
        respondAll(number);

        driver.done(number, "verify", NOT_SETTLED);
        assertThat(driver.openSteps(number)).contains("acknowledge", "track");
        respondAll(number);
        driver.closed(number);

        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    @Test
    void approvalGoesBackToTheReview() {
        String number = driver.raisedByResident(Items.APPROVAL, "XF01");
        driver.done(number, "collect", Map.of("reason", "illness", "words", "属实"));
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合"));
        driver.done(number, "review", Map.of("opinion", "属实"));
        driver.done(number, "approve", Map.of("outcome", "approved", "opinion", "同意"));
        driver.after(Duration.ofDays(10));

        driver.done(number, "verify", NOT_SETTLED);

        assertThat(driver.openSteps(number)).containsExactly("review");
    }

    private void respondAll(String number) {
        driver.open(number, "acknowledge").forEach(driver::worker);
        driver.open(number, "respond")
                .forEach(step -> driver.done(step, Map.of("measures", "到场", "result", "已控制")));
        driver.done(number, "track", Map.of("finalSituation", "正常", "over", true));
        driver.done(number, "summarise", Map.of("course", "经过", "measures", "处置", "casualties", 0));
    }
}
