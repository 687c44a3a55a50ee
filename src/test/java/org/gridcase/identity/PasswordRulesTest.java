package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three quiet herons",
                "春风又绿江南岸明月何时",
                "kq7-Pl2.vZ9x",
                "wangge shi ge hao difang",
            })
    void longAndUncommonIsEnough(String password) {
        assertThatCode(() -> rules.require(password, "lili", "S0001")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short1!, identity.error.passwordShort",
        "'', identity.error.passwordShort",
        "Password123!, identity.error.passwordCommon",
        "!!Gridcase2026, identity.error.passwordCommon",
        "wangge2026, identity.error.passwordCommon",
        "1234567890, identity.error.passwordCommon",
        "0987654321, identity.error.passwordCommon",
        "abcdefghijkl, identity.error.passwordCommon",
        "aaaaaaaaaaaa, identity.error.passwordCommon",
        "abababababab, identity.error.passwordCommon",
        "5201314520, identity.error.passwordCommon",
        "1qaz2wsx3edc, identity.error.passwordCommon",
        "my name is LiLi, identity.error.passwordOwn",
        "number s0001 is me, identity.error.passwordOwn",
    })
    void whatIsTriedFirstIsRefused(String password, String key) {
        assertThat(refusal(password)).extracting(FieldError::key).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 200, 100_000})
    void whatTheHashWouldCutOffIsRefused(int length) {
        assertThat(refusal("kq7-Pl2.vZ9x" + "ö".repeat(length)))
                .extracting(FieldError::key)
                .isEqualTo("identity.error.passwordLong");
    }

    private FieldError refusal(String password) {
        return catchThrowableOfType(Invalid.class, () -> rules.require(password, "lili", "S0001"))
                .errors()
                .get(0);
    }
}
