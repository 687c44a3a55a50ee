package org.gridcase.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class RefusalsTest {
    private final Refusals refusals =
            new Refusals(
                    new Texts(),
                    Clock.fixed(Instant.parse("2026-11-21T01:02:03Z"), ZoneOffset.UTC),
                    ZoneId.of("Asia/Shanghai"));

    @Test
    void theDomainsRefusalIsSaidInItsOwnWordsHoweverDeepItLies() {
        Exception wrapped =
                new IllegalStateException(
                        new InvocationTargetException(new Conflict("shared.error.request")));
        assertThat(refusals.words(wrapped, Locales.CHINESE)).isEqualTo("该请求编号已用于另一项操作，请刷新页面后重试");
        assertThat(refusals.words(wrapped, Locales.ENGLISH)).startsWith("This request number");
    }

    @Test
    void everyWrongFieldIsNamed() {
        Invalid invalid =
                new Invalid(
                        List.of(
                                new FieldError("a", "shared.error.position"),
                                new FieldError("b", "attachment.error.tooLarge", 20)));
        assertThat(refusals.words(invalid, Locales.CHINESE).lines()).hasSize(2);
    }

    @Test
    void anUnexpectedFailureNamesOnlyTheTimeOfDay() {
        String words = refusals.words(new NullPointerException("secret column"), Locales.CHINESE);
        assertThat(words).contains("09:02:03").doesNotContain("secret", "Exception");
    }

    @Test
    void whoWasTooSlowIsToldSo() {
        assertThat(
                        refusals.words(
                                new OptimisticLockingFailureException("Row was updated"),
                                Locales.ENGLISH))
                .startsWith("Somebody else has just changed");
    }
}
