package org.gridcase.shared.calendarfeed;

import java.net.URI;
import java.time.Instant;

/**
 * One date in somebody's calendar. Whoever knows the address of the calendar can read it, so it
 * holds nobody's personal data.
 *
 * @param uid the same each time this date is written, such as {@code deadline-42@gridcase}: a date
 *     that moves is moved and not doubled
 * @param end null for a moment, such as a deadline
 * @param summary one line
 * @param description more lines, or null
 * @param location where, or null
 * @param link the page that tells more, or null
 * @param sequence how often the date was changed: programs believe the highest
 * @param cancelled whether it does not take place: programs strike it out or take it away
 */
public record CalendarEntry(
        String uid,
        Instant start,
        Instant end,
        String summary,
        String description,
        String location,
        URI link,
        int sequence,
        boolean cancelled) {

    /** A moment without a place. */
    public static CalendarEntry moment(
            String uid, Instant at, String summary, String description, URI link) {
        return new CalendarEntry(uid, at, null, summary, description, null, link, 0, false);
    }
}
