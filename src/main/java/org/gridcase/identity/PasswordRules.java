package org.gridcase.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Length and a list of words that everybody tries first, rather than rules about kinds of
 * characters, which only make passwords predictable.
 */
@Component
class PasswordRules {
    /** What bcrypt takes into account; the rest would be ignored silently. */
    private static final int MOST_BYTES = 72;

    private final int shortest;
    private final Set<String> blocked;

    PasswordRules(@Value("${gridcase.password.min-length:10}") int shortest) {
        this.shortest = shortest;
        this.blocked = read("/org/gridcase/identity/blocked-passwords.txt");
    }

    /**
     * @throws Invalid when the password may not be used, field {@code password}
     */
    void require(String password, String username, String staffId) {
        fault(password, username, staffId)
                .ifPresent(
                        fault -> {
                            throw new Invalid(List.of(fault));
                        });
    }

    private Optional<FieldError> fault(String password, String username, String staffId) {
        if (password == null || password.codePointCount(0, password.length()) < shortest) {
            return error("identity.error.passwordShort", shortest);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return error("identity.error.passwordLong");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        boolean own = plain.contains(username) || plain.contains(staffId.toLowerCase(Locale.ROOT));
        if (own) {
            return error("identity.error.passwordOwn");
        }
        return blocked(plain) ? error("identity.error.passwordCommon") : Optional.empty();
    }

    /** Common words, also with digits and signs hung on or the word repeated. */
    private boolean blocked(String plain) {
        String core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return plain.chars().distinct().count() < 4
                || blocked.contains(plain)
                || blocked.contains(core)
                || straight(plain);
    }

    /** 1234567890, abcdefghij, 9876543210 and the like. */
    private static boolean straight(String plain) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            up += step == 1 || step == -9 ? 1 : 0;
            down += step == -1 || step == 9 ? 1 : 0;
        }
        return Math.max(up, down) >= plain.length() - 2;
    }

    private static Optional<FieldError> error(String key, Object... args) {
        return Optional.of(new FieldError("password", key, args));
    }

    private static Set<String> read(String file) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                PasswordRules.class.getResourceAsStream(file),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
