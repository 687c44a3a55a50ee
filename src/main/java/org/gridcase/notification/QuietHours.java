package org.gridcase.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.gridcase.shared.Invalid;

/**
 * The part of each day in which nothing goes out that can wait; it may lie over midnight.
 *
 * @param from first minute of quiet
 * @param to first minute that is loud again; the same as {@code from}: it is never quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {
    /** Never quiet. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * From {@code 20:00-07:30}.
     *
     * @throws Invalid when it is none
     */
    public static QuietHours parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", 2);
        try {
            return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new Invalid("quiet", "notification.error.quiet");
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return from + "-" + to;
    }

    /** The instant itself when it is not quiet, else when it stops being so. */
    Instant over(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean evening = overMidnight && !time.isBefore(from);
        boolean quiet =
                overMidnight
                        ? evening || time.isBefore(to)
                        : !time.isBefore(from) && time.isBefore(to);
        return quiet
                ? local.toLocalDate().plusDays(evening ? 1 : 0).atTime(to).atZone(zone).toInstant()
                : at;
    }
}
