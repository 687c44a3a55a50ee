package org.gridcase.shared.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How a time limit stands at one moment: amber in its last quarter, red once it is over, grey while
 * it is suspended.
 *
 * @param amount time to go, or time over when {@code overdue}; never negative
 */
record TimeLeft(Tone tone, boolean overdue, Duration amount) {

    private static final int LAST_PART = 4;

    /**
     * @param start when the limit began to run, or null when that is not known: then the last day
     *     counts as the last quarter
     */
    static TimeLeft at(Instant now, Instant start, Instant due) {
        Duration left = Duration.between(now, due);
        if (left.isNegative()) {
            return new TimeLeft(Tone.LATE, true, left.negated());
        }
        Duration quarter =
                start == null
                        ? Duration.ofDays(1)
                        : Duration.between(start, due).dividedBy(LAST_PART);
        return new TimeLeft(left.compareTo(quarter) < 0 ? Tone.WARN : Tone.CALM, false, left);
    }

    /** Says the amount in its one or two largest units. */
    String words(BiFunction<String, Object[], String> text) {
        long days = amount.toDays();
        long hours = amount.toHoursPart();
        long minutes = amount.toMinutesPart();
        List<String> parts = new ArrayList<>();
        if (days > 0) {
            parts.add(text.apply("shared.time.days", new Object[] {days}));
        }
        if (hours > 0 && days < 10) {
            parts.add(text.apply("shared.time.hours", new Object[] {hours}));
        }
        if (minutes > 0 && days == 0 && hours < 3) {
            parts.add(text.apply("shared.time.minutes", new Object[] {minutes}));
        }
        if (parts.isEmpty()) {
            parts.add(text.apply("shared.time.moment", new Object[0]));
        }
        return text.apply(
                overdue ? "shared.time.overdue" : "shared.time.left",
                new Object[] {String.join(" ", parts)});
    }
}
