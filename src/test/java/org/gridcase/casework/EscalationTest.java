package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.testing.Invariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who cannot settle a matter passes it one level up, with the reason (domain.md section 4). */
@CaseTest
class EscalationTest {

    @Autowired private CaseDriver driver;
    @Autowired private Invariants invariants;

    @AfterEach
    void invariantsHold() {
        invariants.hold();
    }

    @Test
    void generalMatterEscalatedTwiceIsHandledByTheTownAndThenVerified() {
        String number = driver.reported(Items.GENERAL, "HQ02");

        driver.pressed(number, "handle", "escalated");
        assertThat(driver.at(number, "handle").unit()).isEqualTo("HQ");
        driver.pressed(number, "handle", "escalated");
        assertThat(driver.at(number, "handle").unit()).isEqualTo("SL");
        driver.done(number, "handle", Map.of("result", "镇里已协调清运"));

        assertThat(driver.openSteps(number)).containsExactly("verify");
        driver.closed(number);
        assertThat(driver.state(number)).isEqualTo(CaseState.FILED);
    }

    @Test
    void coordinationEscalatedTwiceReachesTheCountyAndNoFurther() {
        String number = driver.reported(Items.COORDINATION, "HQ02");

        driver.pressed(number, "settle", "escalated");
        driver.pressed(number, "settle", "escalated");
        var atTheTop = driver.at(number, "settle");
        assertThat(atTheTop.unit()).isEqualTo("YC");

        Actor dispatcher = driver.worker(atTheTop);
        assertThatThrownBy(() -> driver.pressed(atTheTop, "escalated", Map.of()))
                .isInstanceOf(Conflict.class)
                .hasFieldOrPropertyWithValue("key", "casework.error.alreadyAtTop");
        assertThat(driver.at(number, "settle").holder()).isEqualTo(dispatcher.staffId());
    }

    @Test
    void responderPassesAnEmergencyToTheNextLevel() {
        String number = driver.reported(Items.EMERGENCY, "HQ02");
        var town =
                driver.open(number, "acknowledge").stream()
                        .filter(item -> item.unit().equals("SL"))
                        .findFirst()
                        .orElseThrow();
        driver.worker(town);
        var respond =
                driver.open(number, "respond").stream()
                        .filter(item -> item.unit().equals("SL"))
                        .findFirst()
                        .orElseThrow();

        driver.pressed(respond, "escalated", Map.of());

        assertThat(driver.open(number, "acknowledge"))
                .extracting(item -> item.unit())
                .contains("YC")
                .doesNotContain("SL");
    }
}
