package org.gridcase.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gridcase.shared.Invalid;
import org.springframework.stereotype.Component;

/** 提前通知: how long before a meeting people must hear of its date, set by each community. */
@Component
class NoticePeriod {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final DeliberationRules rules;
    private final Clock clock;
    private final ZoneId zone;

    NoticePeriod(DeliberationRules rules, Clock clock, ZoneId zone) {
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * So many whole days lie between today and the meeting, and it is not years away.
     *
     * @param begins local time of the place
     */
    Instant respected(String community, LocalDateTime begins) {
        int days = rules.of(community).meetingNoticeDays();
        Instant now = clock.instant();
        Instant at = begins.atZone(zone).toInstant();
        LocalDate earliest = LocalDate.ofInstant(now, zone).plusDays(days);
        if (begins.toLocalDate().isBefore(earliest) || at.isBefore(now)) {
            throw new Invalid("beginsAt", "deliberation.error.noticeTooShort", days);
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw new Invalid("beginsAt", "deliberation.error.tooFar");
        }
        return at;
    }
}
