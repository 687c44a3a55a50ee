package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridcase.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates that cannot be: the clock of these tests stands on 2026-03-02 in the morning. */
@CaseTest
class DatesOfStepsTest {
    @Autowired private CaseDriver driver;

    @Test
    void aDiscussionIsNotHeldTomorrow() {
        String number = driver.raisedByResident(Items.COORDINATION, "HQ01");

        refused(number, "settle", "discussedOn", settled("2026-03-03"));
        driver.done(number, "settle", settled("2026-03-02"));
        assertThat(driver.openSteps(number)).containsExactly("receiveResult");
    }

    @Test
    void whatIsApprovedIsNotOverAlready() {
        String number = driver.raisedByResident(Items.APPROVAL, "HQ01");
        driver.done(number, "collect", Map.of("reason", "illness", "words", "家庭困难，材料齐全"));
        driver.done(number, "accept", Map.of("classification", "complete", "opinion", "符合受理条件"));
        driver.done(number, "review", Map.of("opinion", "情况属实"));

        refused(number, "approve", "validUntil", approved("2026-03-01"));
        driver.done(number, "approve", approved("2026-03-02"));
        assertThat(driver.state(number)).isEqualTo(CaseState.NOTICE);
    }

    private void refused(String number, String step, String field, Map<String, Object> form) {
        assertThatThrownBy(() -> driver.done(number, step, form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(error -> error.field())
                                        .containsExactly(field));
        assertThat(driver.openSteps(number)).containsExactly(step);
    }

    private static Map<String, Object> settled(String day) {
        return Map.of("agreement", "双方同意本周内清理", "discussedOn", day);
    }

    private static Map<String, Object> approved(String lastDay) {
        return Map.of("outcome", "approved", "opinion", "同意", "validUntil", lastDay);
    }
}
