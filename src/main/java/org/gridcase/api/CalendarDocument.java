package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.worktime.UnitCalendar;
import org.gridcase.worktime.WorkingHours;
import org.gridcase.worktime.WorkingWeek;
import org.springframework.lang.Nullable;

/** By which week time is counted somewhere. */
record CalendarDocument(
        @Nullable @Schema(description = "Missing for the whole place") Named unit,
        @Schema(description = "Days of the ordinary week") List<DayOfWeek> weekdays,
        @Schema(description = "Hours of a working day, such as 08:30-12:00, 14:30-18:00")
                String hours,
        @Nullable @Schema(description = "What is set here itself") Own own) {

    /** What somebody does otherwise than what lies above. */
    record Own(
            @Nullable List<DayOfWeek> weekdays,
            @Nullable String hours,
            List<DayEntry> days,
            @Schema(description = "Give it back to change this") int version) {

        private static Own of(UnitCalendar own) {
            return new Own(
                    own.weekdays() == null ? null : inOrder(own.weekdays()),
                    own.hours() == null ? null : own.hours().toString(),
                    DayEntry.of(own.days()),
                    own.version());
        }
    }

    static CalendarDocument of(Named unit, WorkingWeek week, Optional<UnitCalendar> own) {
        WorkingHours hours = week.hours();
        return new CalendarDocument(
                unit, inOrder(week.days()), hours.toString(), own.map(Own::of).orElse(null));
    }

    private static List<DayOfWeek> inOrder(Collection<DayOfWeek> days) {
        return days.stream().sorted().toList();
    }
}
