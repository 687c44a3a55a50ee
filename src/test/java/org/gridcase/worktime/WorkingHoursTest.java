package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gridcase.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    @Test
    void aDayIsTheSumOfItsPeriods() {
        assertThat(WorkingHours.parse("08:30-12:00,14:30-18:00").perDay())
                .isEqualTo(Duration.ofHours(7));
        assertThat(WorkingHours.parse("09:00-17:00").perDay()).isEqualTo(Duration.ofHours(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08:30",
                "8:30-12:00",
                "12:00-08:30",
                "09:00-09:00",
                "08:30-12:00,11:00-18:00",
                "14:30-18:00,08:30-12:00",
                "08:30-12:00-18:00",
            })
    void hoursThatCannotBeAreRefused(String written) {
        assertThatThrownBy(() -> WorkingHours.parse(written))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("worktime.error.hours");
    }
}
