package org.gridcase.worktime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.shared.DomainException;

/**
 * How long a step may take (domain.md section 6), written as {@code 4wh}, {@code 5wd}, {@code 15m},
 * {@code 2h} or {@code 3d}.
 *
 * @param amount 1 to 9999
 */
public record TimeLimit(int amount, Unit unit) {
    /** What is counted. */
    public enum Unit {
        /** Hours within working time. */
        WORKING_HOURS("wh"),
        /** Full working days of working time, see {@link WorkingCalendar}. */
        WORKING_DAYS("wd"),
        /** Minutes round the clock. */
        MINUTES("m"),
        /** Hours round the clock. */
        HOURS("h"),
        /** Spans of 24 hours round the clock. */
        DAYS("d");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        /** As written behind the amount. */
        public String suffix() {
            return suffix;
        }

        /** Key of the text a person sees, with the amount for its placeholder. */
        public String key() {
            return "worktime.limit." + suffix;
        }

        /** True when only working time counts, false when the clock runs day and night. */
        public boolean working() {
            return this == WORKING_HOURS || this == WORKING_DAYS;
        }

        private static Unit of(String suffix) {
            for (Unit unit : values()) {
                if (unit.suffix.equals(suffix)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException(suffix);
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3})(wh|wd|m|h|d)");

    public TimeLimit {
        if (amount < 1 || amount > 9999) {
            throw new DomainException("worktime.error.limit", amount);
        }
    }

    /**
     * Reads the written form; spaces around it are ignored.
     *
     * @throws DomainException {@code worktime.error.limit} when it is not one
     */
    @JsonCreator
    public static TimeLimit parse(String written) {
        Matcher matcher = WRITTEN.matcher(written == null ? "" : written.strip());
        if (!matcher.matches()) {
            throw new DomainException("worktime.error.limit", String.valueOf(written));
        }
        return new TimeLimit(Integer.parseInt(matcher.group(1)), Unit.of(matcher.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return amount + unit.suffix;
    }
}
