package org.gridcase.worktime;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.gridcase.shared.DomainException;

/**
 * The ordinary week: which days are worked, and the hours of each of them.
 *
 * @param days at least one
 */
public record WorkingWeek(Set<DayOfWeek> days, WorkingHours hours) {
    /** Monday to Friday. */
    public static final Set<DayOfWeek> USUAL_DAYS =
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /**
     * @throws DomainException {@code worktime.error.weekdays} when nobody would ever work
     */
    public WorkingWeek {
        if (days.isEmpty()) {
            throw new DomainException("worktime.error.weekdays");
        }
        days = Set.copyOf(days);
    }

    /** Monday to Friday in these hours. */
    public static WorkingWeek usual(WorkingHours hours) {
        return new WorkingWeek(USUAL_DAYS, hours);
    }

    /** This week with other days or other hours; null leaves them as they are. */
    WorkingWeek with(Collection<DayOfWeek> otherDays, WorkingHours otherHours) {
        return new WorkingWeek(
                otherDays == null ? days : Set.copyOf(otherDays),
                otherHours == null ? hours : otherHours);
    }
}
