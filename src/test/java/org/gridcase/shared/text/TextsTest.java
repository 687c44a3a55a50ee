package org.gridcase.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.FieldError;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void eachLanguageIsSpoken() {
        assertThat(texts.text(Locales.CHINESE, "audit.by.system")).isEqualTo("系统");
        assertThat(texts.text(Locales.ENGLISH, "audit.by.system")).isEqualTo("System");
        assertThat(texts.text(Locale.UK, "audit.by.system")).isEqualTo("System");
    }

    @Test
    void everyOtherLanguageIsAnsweredInChinese() {
        assertThat(texts.text(Locale.FRENCH, "audit.by.system")).isEqualTo("系统");
        assertThat(texts.text(null, "audit.by.system")).isEqualTo("系统");
    }

    @Test
    void refusalsSayWhy() {
        DomainException refusal = new DomainException("attachment.error.tooLarge", 20);
        assertThat(texts.text(Locales.CHINESE, refusal)).contains("不得超过 20 MB");
        FieldError error = new FieldError("limit", "worktime.error.limit", "4x");
        assertThat(texts.text(Locales.ENGLISH, error)).startsWith("Not a time limit: 4x");
    }

    @Test
    void whatNobodyWroteShowsItsKey() {
        assertThat(texts.text(Locales.ENGLISH, "no.such.key", 1)).isEqualTo("no.such.key");
    }

    @Test
    void bracesInAnArgumentStayText() {
        assertThat(texts.text(Locales.ENGLISH, "worktime.error.limit", "{0} ${x}"))
                .contains("{0} ${x}");
    }
}
