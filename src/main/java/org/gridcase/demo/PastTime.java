package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;

/** Reckons backwards: when people must have begun to be where they are now. */
class PastTime {

    private final WorkingTime workingTime;

    PastTime(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** When a part of a limit that starts at {@code start} is used up. */
    Instant end(Instant start, TimeLimit limit, double part) {
        return workingTime.fractionOf(start, limit, part);
    }

    /** The latest start from which that part of the limit is used up at {@code end}. */
    Instant start(Instant end, TimeLimit limit, double part) {
        if (!limit.unit().working()) {
            Instant forward = end(end, limit, part);
            return end.minus(Duration.between(end, forward));
        }
        Instant after = end.plusSeconds(1);
        Instant before = end;
        // a first step back that is surely too far, then ever closer; twenty steps reach a second
        for (long days = 16; !before.isBefore(end) || end(before, limit, part).isAfter(end); ) {
            before = before.minus(Duration.ofDays(days));
            days *= 2;
        }
        while (Duration.between(before, after).toSeconds() > 1) {
            Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
            if (end(middle, limit, part).isAfter(end)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return before;
    }

    /** Some instant of working time between the two. */
    Instant working(Instant from, Instant to, Random random) {
        for (int tries = 0; tries < 200; tries++) {
            Instant at = any(from, to, random);
            if (!workingTime.workingTimeBetween(at, at.plusSeconds(60)).isZero()) {
                return at;
            }
        }
        return to;
    }

    private static Instant any(Instant from, Instant to, Random random) {
        long span = Duration.between(from, to).toSeconds();
        return from.plusSeconds((long) (span * random.nextDouble()));
    }
}
