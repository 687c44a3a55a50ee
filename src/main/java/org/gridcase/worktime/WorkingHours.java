package org.gridcase.worktime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.shared.DomainException;

/**
 * The working hours of a working day, in order and without overlap, such as {@code 08:30-12:00,
 * 14:30-18:00}.
 */
public record WorkingHours(List<Period> periods) {
    /** From {@code start} up to, not including, {@code end} on the same day. */
    public record Period(LocalTime start, LocalTime end) {
        Duration length() {
            return Duration.between(start, end);
        }
    }

    /**
     * @throws DomainException {@code worktime.error.hours} when a period is empty or begins before
     *     the one before it has ended
     */
    public WorkingHours {
        periods = List.copyOf(periods);
        LocalTime last = LocalTime.MIN;
        for (Period period : periods) {
            if (period.start.isBefore(last) || !period.start.isBefore(period.end)) {
                throw new DomainException("worktime.error.hours", periods.toString());
            }
            last = period.end;
        }
        if (periods.isEmpty()) {
            throw new DomainException("worktime.error.hours", "");
        }
    }

    /** Reads the written form. */
    public static WorkingHours parse(String written) {
        List<Period> periods = new ArrayList<>();
        for (String part : written.split(",")) {
            String[] ends = part.strip().split("-");
            if (ends.length != 2) {
                throw new DomainException("worktime.error.hours", written);
            }
            try {
                periods.add(
                        new Period(
                                LocalTime.parse(ends[0].strip()),
                                LocalTime.parse(ends[1].strip())));
            } catch (DateTimeException e) {
                throw new DomainException("worktime.error.hours", written);
            }
        }
        return new WorkingHours(periods);
    }

    /** The written form, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return periods.stream()
                .map(period -> period.start + "-" + period.end)
                .collect(Collectors.joining(", "));
    }

    /** The working time of one full working day. */
    public Duration perDay() {
        return periods.stream().map(Period::length).reduce(Duration.ZERO, Duration::plus);
    }
}
