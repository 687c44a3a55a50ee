package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.WorkingHours;
import org.springframework.lang.Nullable;

/** What somebody is to do otherwise than what lies above. */
record SetCalendar(
        @Nullable @Schema(description = "Left out: as above") List<DayOfWeek> weekdays,
        @Nullable @Schema(description = "Such as 08:30-12:00, 14:30-18:00; left out: as above")
                String hours,
        @Nullable @Schema(description = "Single days, which go before public holidays")
                List<DayEntry> days,
        @Nullable
                @Schema(
                        description =
                                "As it was read, so that nobody overwrites a colleague; left out"
                                        + " where nothing is set yet")
                Integer version) {

    UnitCalendar calendar(String unit) {
        if (weekdays != null && (weekdays.isEmpty() || weekdays.contains(null))) {
            throw new Invalid("weekdays", "worktime.error.weekdays");
        }
        return new UnitCalendar(
                unit,
                weekdays == null ? null : Set.copyOf(weekdays),
                hours == null ? null : workingHours(),
                days == null ? List.of() : DayEntry.days(days),
                version);
    }

    private WorkingHours workingHours() {
        try {
            return WorkingHours.parse(hours);
        } catch (DomainException notHours) {
            throw new Invalid("hours", notHours.key(), notHours.args());
        }
    }
}
