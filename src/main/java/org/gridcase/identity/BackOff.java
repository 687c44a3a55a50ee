package org.gridcase.identity;

import java.time.Duration;

/**
 * How long an account takes no password after failures: nothing at first, then twice as long each
 * time.
 */
final class BackOff {
    /** Slips of the finger that cost nothing. */
    static final int FREE = 3;

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private BackOff() {}

    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, 20);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
