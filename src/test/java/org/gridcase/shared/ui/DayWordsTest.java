package org.gridcase.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.Test;

class DayWordsTest {
    /** Half past seven in the morning of 22 November in Shanghai, still the 21st in UTC. */
    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

    private final Texts texts = new Texts();

    @Test
    void countsDaysInTheZoneOfThePlace() {
        assertThat(chinese("2026-11-22T08:30:00Z")).isEqualTo("今天 16:30");
        assertThat(chinese("2026-11-21T15:59:00Z")).isEqualTo("昨天 23:59");
        assertThat(chinese("2026-11-22T16:00:00Z")).isEqualTo("明天 00:00");
    }

    @Test
    void fartherDaysHaveADateAndOtherYearsAYear() {
        assertThat(chinese("2026-11-24T08:30:00Z")).isEqualTo("11月24日 16:30");
        assertThat(chinese("2027-01-04T08:30:00Z")).isEqualTo("2027年1月4日 16:30");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(words(Locales.ENGLISH).of(Instant.parse("2026-11-24T08:30:00Z"), NOW))
                .isEqualTo("24 Nov 16:30");
    }

    @Test
    void theFullDateNamesTheDayOfTheWeek() {
        assertThat(words(Locales.CHINESE).full(Instant.parse("2026-11-24T08:30:05Z")))
                .isEqualTo("2026年11月24日 星期二 16:30");
    }

    @Test
    void theTooltipIsExactToTheSecond() {
        assertThat(words(Locales.CHINESE).exact(Instant.parse("2026-11-24T08:30:05Z")))
                .isEqualTo("2026年11月24日 星期二 16:30:05");
    }

    private String chinese(String at) {
        return words(Locales.CHINESE).of(Instant.parse(at), NOW);
    }

    private DayWords words(Locale locale) {
        return new DayWords(
                locale, ZoneId.of("Asia/Shanghai"), (key, args) -> texts.text(locale, key, args));
    }
}
