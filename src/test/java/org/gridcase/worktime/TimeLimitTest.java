package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.gridcase.shared.DomainException;
import org.gridcase.worktime.TimeLimit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    @ParameterizedTest
    @ValueSource(strings = {"4wh", "5wd", "15m", "2h", "3d", "9999wd"})
    void isWrittenAsItIsRead(String written) {
        assertThat(TimeLimit.parse(written)).hasToString(written);
    }

    @Test
    void unitsAreToldApart() {
        assertThat(TimeLimit.parse(" 4wh ")).isEqualTo(new TimeLimit(4, Unit.WORKING_HOURS));
        assertThat(TimeLimit.parse("4h")).isEqualTo(new TimeLimit(4, Unit.HOURS));
        assertThat(Unit.WORKING_DAYS.working()).isTrue();
        assertThat(Unit.DAYS.working()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "wh", "0wd", "-1h", "4 wh", "4WH", "1.5h", "10000m", "４wh"})
    void everythingElseIsRefused(String written) {
        assertThatThrownBy(() -> TimeLimit.parse(written))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("worktime.error.limit");
    }

    @Test
    void nothingIsRefused() {
        assertThatThrownBy(() -> TimeLimit.parse(null)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new TimeLimit(0, Unit.DAYS)).isInstanceOf(DomainException.class);
    }

    @Test
    void standsInJsonAsItIsWritten() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(TimeLimit.parse("5wd"))).isEqualTo("\"5wd\"");
        assertThat(json.readValue("\"5wd\"", TimeLimit.class)).isEqualTo(TimeLimit.parse("5wd"));
    }
}
