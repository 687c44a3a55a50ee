package org.gridcase.shared.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes iCalendar (RFC 5545), which every calendar program reads. Instants are written in UTC, so
 * that they mean the same everywhere and no program needs to know a zone's history; the zone is
 * named for the programs that show a calendar in its own.
 *
 * <p>Written here because the common library folds lines by characters, which cuts pairs of
 * surrogates in two and lets Chinese lines grow to three times the length the standard wants; the
 * tests read what is written with that library.
 */
public final class CalendarFile {
    /** What it is when sent over the web. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets a line may have without its line break, section 3.1. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * @param name of the calendar as programs show it
     * @param refresh how often programs should look again; they do as they please
     * @param now when this was written
     */
    public static String write(
            String name, ZoneId zone, Duration refresh, Instant now, List<CalendarEntry> entries) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//GridCase//GridCase//ZH");
        file.line("CALSCALE", "GREGORIAN");
        file.text("X-WR-CALNAME", name);
        file.line("X-WR-TIMEZONE", zone.getId());
        file.line("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString());
        file.line("X-PUBLISHED-TTL", refresh.toString());
        entries.forEach(entry -> file.event(entry, now));
        file.line("END", "VCALENDAR");
        return file.text.toString();
    }

    private void event(CalendarEntry entry, Instant now) {
        line("BEGIN", "VEVENT");
        text("UID", entry.uid());
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", UTC.format(entry.start()));
        if (entry.end() != null) {
            line("DTEND", UTC.format(entry.end()));
        }
        text("SUMMARY", entry.summary());
        text("DESCRIPTION", entry.description());
        text("LOCATION", entry.location());
        if (entry.link() != null) {
            line("URL", entry.link().toASCIIString());
        }
        line("SEQUENCE", Integer.toString(entry.sequence()));
        if (entry.cancelled()) {
            line("STATUS", "CANCELLED");
        }
        if (entry.end() == null) {
            // a deadline is no appointment: who is asked for a free hour still has it
            line("TRANSP", "TRANSPARENT");
        }
        line("END", "VEVENT");
    }

    /** A value that people wrote: what means something to the format loses its meaning. */
    private void text(String name, String value) {
        if (value != null && !value.isBlank()) {
            StringBuilder escaped = new StringBuilder();
            value.strip().replace("\r\n", "\n").codePoints().forEach(c -> escape(c, escaped));
            line(name, escaped.toString());
        }
    }

    private static void escape(int character, StringBuilder escaped) {
        switch (character) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
            case '\n' -> escaped.append("\\n");
            default -> {
                if (!Character.isISOControl(character)) {
                    escaped.appendCodePoint(character);
                }
            }
        }
    }

    /** Folded by octets and never within a character; what follows begins with a space. */
    private void line(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
