package org.gridcase.casework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gridcase.casework.VisitorLimits.Visit;
import org.gridcase.shared.Conflict;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Somebody tries codes from one address. */
class VisitorLimitsTest {

    private static final String HERE = "203.0.113.7";

    private final TestClock clock = new TestClock();
    private final VisitorLimits limits = new VisitorLimits(clock);

    @Test
    void twentyWrongCodesAreHeardThenNoMore() {
        tries(20, HERE);

        assertThatThrownBy(() -> limits.admit(Visit.CODE, HERE))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal ->
                                org.assertj.core.api.Assertions.assertThat(refusal.args())
                                        .containsExactly(1L));
    }

    @Test
    void theyComeBackEvenlyWithTime() {
        tries(20, HERE);
        clock.advance(Duration.ofSeconds(30));

        assertThatCode(() -> limits.admit(Visit.CODE, HERE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.admit(Visit.CODE, HERE)).isInstanceOf(Conflict.class);
    }

    @Test
    void rightCodesDoNotCount() {
        for (int i = 0; i < 100; i++) {
            limits.admit(Visit.CODE, HERE);
            limits.forgive(Visit.CODE, HERE);
        }
        assertThatCode(() -> tries(20, HERE)).doesNotThrowAnyException();
    }

    @Test
    void anotherAddressAndAnotherKindAreCountedApart() {
        tries(20, HERE);

        assertThatCode(() -> limits.admit(Visit.CODE, "203.0.113.8")).doesNotThrowAnyException();
        assertThatCode(() -> limits.admit(Visit.OBJECTION, HERE)).doesNotThrowAnyException();
    }

    @Test
    void aHouseholdCannotChangeItsAddressAtWill() {
        for (int i = 0; i < 20; i++) {
            limits.admit(Visit.CODE, "2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertThatThrownBy(() -> limits.admit(Visit.CODE, "2001:db8:1:2:ffff::1"))
                .isInstanceOf(Conflict.class);
    }

    private void tries(int times, String address) {
        for (int i = 0; i < times; i++) {
            limits.admit(Visit.CODE, address);
        }
    }
}
