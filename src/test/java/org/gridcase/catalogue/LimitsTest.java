package org.gridcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridcase.shared.NotFound;
import org.gridcase.worktime.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of domain.md section 6 and what replaces them. */
class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        "general, handle, 1wd",
        "coordination, accept, 4wh",
        "coordination, settle, 5wd",
        "emergency, acknowledge, 15m",
        "emergency, respond, 2h",
        "emergency, track, 2h",
        "approval, accept, 1wd",
        "approval, review, 3wd",
        "approval, approve, 10wd",
        "approval, notice, 5wd",
        "general, verification, 1wd",
        "coordination, claim, 1wd",
    })
    void aStepWithoutALimitOfItsOwnHasTheUsualOne(String path, String key, String limit) {
        Limits limits = new Limits(Map.of());
        assertThat(limits.of(HandlingPath.of(path), key)).hasToString(limit);
    }

    @Test
    void everyStepOfTheModelsHasALimitOnEveryPath() {
        Limits limits = new Limits(null);
        List<String> keys =
                List.of(
                        "handle",
                        "accept",
                        "settle",
                        "report",
                        "acknowledge",
                        "respond",
                        "track",
                        "summary",
                        "collect",
                        "review",
                        "approve",
                        "notice",
                        "objection",
                        "verification",
                        "answer",
                        "claim",
                        "department",
                        "assign");
        assertThat(Limits.KEYS).containsExactlyInAnyOrderElementsOf(keys);
        for (HandlingPath path : HandlingPath.values()) {
            keys.forEach(key -> assertThat(limits.of(path, key)).isNotNull());
        }
        assertThatThrownBy(() -> limits.of(HandlingPath.GENERAL, "coffee"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPlaceSetsItsOwnLimitsForAllPathsOrForOne() {
        Limits limits = new Limits(Map.of("accept", "2wh", "emergency.accept", "5m"));
        assertThat(limits.of(HandlingPath.COORDINATION, "accept")).hasToString("2wh");
        assertThat(limits.of(HandlingPath.APPROVAL, "accept")).hasToString("2wh");
        assertThat(limits.of(HandlingPath.EMERGENCY, "accept")).hasToString("5m");

        Limits onlyApproval = new Limits(Map.of("approval.accept", "2wd"));
        assertThat(onlyApproval.of(HandlingPath.APPROVAL, "accept")).hasToString("2wd");
        assertThat(onlyApproval.of(HandlingPath.COORDINATION, "accept")).hasToString("4wh");
    }

    @Test
    void aSettingForAStepThatDoesNotExistStopsTheStart() {
        assertThatThrownBy(() -> new Limits(Map.of("acept", "2wh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gridcase.limits.acept");
        assertThatThrownBy(() -> new Limits(Map.of("nopath.accept", "2wh")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundTheClockTheSameAmountRunsDayAndNight() {
        assertThat(Limits.roundTheClock(TimeLimit.parse("4wh"))).hasToString("4h");
        assertThat(Limits.roundTheClock(TimeLimit.parse("5wd"))).hasToString("5d");
        assertThat(Limits.roundTheClock(TimeLimit.parse("15m"))).hasToString("15m");
    }
}
