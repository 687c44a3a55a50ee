package org.gridcase.supervision;

import java.time.Duration;

/**
 * An amount of time as people count it.
 *
 * @param working whether days, hours and minutes are of working time
 */
public record Span(long days, long hours, long minutes, boolean working) {

    static Span of(Duration time, Duration day, boolean working) {
        Duration rest = time.minus(day.multipliedBy(time.dividedBy(day)));
        return new Span(time.dividedBy(day), rest.toHours(), rest.toMinutesPart(), working);
    }
}
