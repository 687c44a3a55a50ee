package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;
import org.gridcase.worktime.CalendarDay;

/** A day that differs from the ordinary week. */
record DayEntry(
        LocalDate date,
        @Schema(description = "Whether nobody works, or people do although it is a day off")
                CalendarDay.Kind kind,
        @Schema(description = "What it is called, such as 春节", maxLength = 100) String name) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    static List<DayEntry> of(List<CalendarDay> days) {
        return days.stream().map(day -> new DayEntry(day.date(), day.kind(), day.name())).toList();
    }

    /**
     * @throws Invalid naming every field that is left out, and days of another age
     */
    static List<CalendarDay> days(List<DayEntry> entries) {
        if (entries == null) {
            throw new Invalid("days", "api.error.required");
        }
        List<FieldError> faults = new ArrayList<>();
        for (int n = 1; n <= entries.size(); n++) {
            DayEntry entry = entries.get(n - 1);
            String field = "day[" + n + "]";
            if (entry == null || entry.date == null || entry.kind == null || entry.name == null) {
                faults.add(new FieldError(field, "api.error.required"));
            } else if (entry.date.getYear() < FIRST_YEAR || entry.date.getYear() > LAST_YEAR) {
                faults.add(new FieldError(field, "api.error.range", FIRST_YEAR, LAST_YEAR));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return entries.stream()
                .map(entry -> new CalendarDay(entry.date, entry.kind, entry.name.strip()))
                .toList();
    }
}
