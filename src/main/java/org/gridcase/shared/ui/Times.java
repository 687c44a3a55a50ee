package org.gridcase.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows instants to people, in the zone of the place and against the one clock. */
@Component
public class Times {
    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** When something was or will be. */
    public RelativeTime moment(Instant at) {
        return new RelativeTime(at, clock.instant(), zone, false);
    }

    /** Until when something has to be done. */
    public RelativeTime before(Instant due) {
        return new RelativeTime(due, clock.instant(), zone, true);
    }

    /**
     * What is left of a limit.
     *
     * @param start when the limit began to run; may be null
     */
    public TimeLeftChip left(Instant due, Instant start) {
        return new TimeLeftChip(due, clock.instant(), start);
    }

    /**
     * The same for a limit whose clock may stand still, or whose end may still move.
     *
     * @param provisional the end falls into a year whose holidays are not entered yet
     */
    public TimeLeftChip left(Instant due, Instant start, boolean paused, boolean provisional) {
        if (paused) {
            return TimeLeftChip.suspended();
        }
        TimeLeftChip chip = left(due, start);
        return provisional ? chip.provisional() : chip;
    }

    /** The same of a clock that may stand still: then the due date says nothing. */
    public TimeLeftChip left(Instant due, Instant start, boolean paused) {
        return left(due, start, paused, false);
    }

    /** The words of {@link #moment} alone, for titles and sentences. */
    public String words(Locale locale, Instant at) {
        return dayWords(locale).of(at, clock.instant());
    }

    /** The full date with year, day of the week and time. */
    public String full(Locale locale, Instant at) {
        return dayWords(locale).full(at);
    }

    /** When people are to be somewhere: the date with its day of the week, to the minute. */
    public String appointment(Locale locale, Instant at) {
        return dayWords(locale).appointment(at);
    }

    /** A day of the calendar. */
    public String day(Locale locale, LocalDate day) {
        return dayWords(locale).day(day);
    }

    private DayWords dayWords(Locale locale) {
        return new DayWords(locale, zone, (key, args) -> I18NProvider.translate(locale, key, args));
    }
}
