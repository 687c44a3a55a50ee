package org.gridcase.shared.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BiFunction;

/** Says an instant the way people do: "today 16:30", "24 November 16:30". */
final class DayWords {
    private final Locale locale;
    private final ZoneId zone;
    private final BiFunction<String, Object[], String> text;

    DayWords(Locale locale, ZoneId zone, BiFunction<String, Object[], String> text) {
        this.locale = locale;
        this.zone = zone;
        this.text = text;
    }

    String of(Instant instant, Instant now) {
        ZonedDateTime at = instant.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
        if (Math.abs(days) <= 1) {
            String day = days < 0 ? "shared.time.yesterday" : "shared.time.tomorrow";
            return say(
                    days == 0 ? "shared.time.today" : day, write(at, "shared.time.pattern.hour"));
        }
        boolean thisYear = at.getYear() == today.getYear();
        return write(at, thisYear ? "shared.time.pattern.day" : "shared.time.pattern.year");
    }

    /** With year and day of the week, for print and what is agreed. */
    String full(Instant instant) {
        return write(instant.atZone(zone), "shared.time.pattern.full");
    }

    /** With year, day of the week and the minute, for what people are to come to. */
    String appointment(Instant instant) {
        return write(instant.atZone(zone), "shared.time.pattern.appointment");
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(say("shared.time.pattern.date"), locale));
    }

    /** The same to the second, for tooltips: what came first may matter. */
    String exact(Instant instant) {
        return write(instant.atZone(zone), "shared.time.pattern.exact");
    }

    private String write(ZonedDateTime at, String pattern) {
        return at.format(DateTimeFormatter.ofPattern(say(pattern), locale));
    }

    private String say(String key, Object... args) {
        return text.apply(key, args);
    }
}
