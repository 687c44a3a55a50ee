package org.gridcase.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.RateLimit;
import org.springframework.stereotype.Component;

/**
 * How often somebody without login may try from one address, so that codes cannot be guessed and
 * nobody is flooded. Each node counts for itself.
 */
@Component
public class VisitorLimits {

    /** What is limited: at most so many at once, given back evenly over the time. */
    public enum Visit {
        /** A tracking code that turned out wrong. */
        CODE(20, Duration.ofMinutes(10)),
        RATING(10, Duration.ofHours(1)),
        OBJECTION(5, Duration.ofHours(1)),
        URGE(10, Duration.ofHours(1)),
        /** By voter: each one becomes work for the community. */
        PROPOSAL(10, Duration.ofHours(1));

        private final int times;
        private final Duration within;

        Visit(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private final Map<Visit, RateLimit> limits = new EnumMap<>(Visit.class);

    VisitorLimits(Clock clock) {
        for (Visit visit : Visit.values()) {
            limits.put(visit, new RateLimit(visit.times, visit.within, clock));
        }
    }

    /**
     * Counts a try.
     *
     * @param address remote address of the visitor, or who it is
     * @throws Conflict when there were too many, with the minutes to wait
     */
    public void admit(Visit visit, String address) {
        limits.get(visit)
                .refuse(RateLimit.household(address))
                .ifPresent(
                        wait -> {
                            throw new Conflict("casework.error.tooOften", wait.toMinutes() + 1);
                        });
    }

    /** The try was a good one, such as a right code, and does not count. */
    public void forgive(Visit visit, String address) {
        limits.get(visit).forgive(RateLimit.household(address));
    }
}
