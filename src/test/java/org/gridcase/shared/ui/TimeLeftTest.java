package org.gridcase.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T00:00:00Z");
    private final Texts texts = new Texts();

    @Test
    void isCalmUntilTheLastQuarter() {
        assertThat(at("2026-11-22T23:59:59Z").tone()).isEqualTo(Tone.CALM);
        assertThat(at("2026-11-23T00:00:01Z").tone()).isEqualTo(Tone.WARN);
    }

    @Test
    void isLateOnlyAfterTheDeadline() {
        assertThat(at("2026-11-24T00:00:00Z").overdue()).isFalse();
        assertThat(at("2026-11-24T00:00:01Z").tone()).isEqualTo(Tone.LATE);
    }

    @Test
    void withoutAKnownStartTheLastDayIsAmber() {
        assertThat(TimeLeft.at(DUE.minus(Duration.ofHours(25)), null, DUE).tone())
                .isEqualTo(Tone.CALM);
        assertThat(TimeLeft.at(DUE.minus(Duration.ofHours(23)), null, DUE).tone())
                .isEqualTo(Tone.WARN);
    }

    @Test
    void saysTheLargestUnits() {
        assertThat(chinese("2026-11-26T03:20:00Z")).isEqualTo("超期 2 天 3 小时");
        assertThat(chinese("2026-11-23T23:20:00Z")).isEqualTo("剩 40 分钟");
        assertThat(chinese("2026-11-23T21:50:00Z")).isEqualTo("剩 2 小时 10 分钟");
        assertThat(chinese("2026-11-23T18:50:00Z")).isEqualTo("剩 5 小时");
        assertThat(chinese("2026-11-23T23:59:30Z")).isEqualTo("剩 不到 1 分钟");
        assertThat(chinese("2026-12-24T05:00:00Z")).isEqualTo("超期 30 天");
    }

    private static TimeLeft at(String now) {
        return TimeLeft.at(Instant.parse(now), START, DUE);
    }

    private String chinese(String now) {
        return at(now).words((key, args) -> texts.text(Locales.CHINESE, key, args));
    }
}
