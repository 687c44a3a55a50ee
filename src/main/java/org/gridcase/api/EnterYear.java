package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.worktime.HolidayYear;
import org.springframework.lang.Nullable;

/** Holidays and make-up days of a year, as they are announced. */
record EnterYear(
        @Schema(description = "All of them; no day twice, make-up days on days off only")
                List<DayEntry> days,
        @Nullable @Schema(description = "Where they come from, such as the number of the notice")
                String source,
        @Nullable
                @Schema(
                        description =
                                "As it was read, so that nobody overwrites a colleague; left out"
                                        + " for a year that is not known yet")
                Instant loadedAt) {

    HolidayYear year(int year) {
        return new HolidayYear(year, DayEntry.days(days), source, loadedAt);
    }
}
