package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.worktime.HolidayYear;
import org.springframework.lang.Nullable;

/** What is known of a year. */
record YearDocument(
        int year,
        @Schema(description = "False: its deadlines are counted from weekdays and provisional")
                boolean known,
        List<DayEntry> days,
        @Nullable String source,
        @Nullable @Schema(description = "Give it back to change the year") Instant loadedAt) {

    static YearDocument of(HolidayYear year) {
        return new YearDocument(
                year.year(),
                year.known(),
                DayEntry.of(year.days()),
                year.source(),
                year.loadedAt());
    }
}
