package org.gridcase.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Passwords for one sign-in, made to be read out on the telephone: lower case, in groups, without
 * characters that look alike. Some 59 bits of chance.
 */
@Component
class FirstPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
