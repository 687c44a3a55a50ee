package org.gridcase.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The date on the wall of the office; posts and deputies begin and end with days. */
@Component
class Today {
    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
