package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.worktime.Calendars.at;

import java.time.Instant;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Deadlines over the holidays that are delivered with the program, worked out by hand from the
 * notices: 08:30 to 12:00 and 14:30 to 18:00, seven hours a day.
 */
@GridCaseTest
class PublishedHolidaysTest {
    @Autowired private WorkingTime workingTime;

    /** 2024: off 10 to 17 February (Saturday to Saturday), worked Sundays 4 and 18 February. */
    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2024-02-02 09:00, 2wd, 2024-02-05 09:00, Sunday the 4th and Monday",
        "2024-02-09 16:00, 1wd, 2024-02-18 16:00, New Year's Eve was worked and Sunday the 18th",
        "2024-02-12 10:00, 1wd, 2024-02-18 18:00, what comes in the festival has the whole 18th",
        "2024-02-28 09:00, 2wd, 2024-03-01 09:00, the leap day is a working day",
        "2024-02-27 10:00, 3d, 2024-03-01 10:00, and a day round the clock",
    })
    void springFestival2024(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    /** 2025: off 28 January to 4 February, worked Sunday 26 January and Saturday 8 February. */
    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2025-01-24 16:00, 1wd, 2025-01-26 16:00, Saturday rests and Sunday is made up",
        "2025-01-27 16:00, 1wd, 2025-02-05 16:00, over the eight days",
        "2025-01-27 17:00, 4wh, 2025-02-05 11:30, one hour before and three after",
        "2025-02-02 10:00, 1wd, 2025-02-05 18:00, in the festival is as after it",
        "2025-01-24 09:00, 5wd, 2025-02-07 09:00, '26, 27 January, 5, 6, 7 February'",
        "2025-01-24 09:00, 6wd, 2025-02-08 09:00, and the made-up Saturday",
        "2025-01-24 09:00, 7wd, 2025-02-10 09:00, then Monday",
        "2025-02-07 17:30, 1wh, 2025-02-08 09:00, into the made-up Saturday",
        "2025-02-08 17:30, 1wh, 2025-02-10 09:00, the Sunday after it rests",
        "2025-01-27 17:50, 15m, 2025-01-27 18:05, minutes round the clock do not stop at six",
        "2025-01-28 23:50, 2h, 2025-01-29 01:50, nor do hours in the festival",
    })
    void springFestival2025(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    /**
     * 2025: off 1 to 5 May, worked Sunday 27 April; off 1 to 8 October, worked 28 September, 11
     * October.
     */
    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2025-04-25 09:00, 5wd, 2025-05-06 09:00, '27, 28, 29, 30 April, 6 May'",
        "2025-05-30 16:00, 1wd, 2025-06-03 16:00, over the Dragon Boat Festival",
        "2025-09-26 16:00, 1wd, 2025-09-28 16:00, Saturday rests and Sunday is made up",
        "2025-09-30 17:00, 4wh, 2025-10-09 11:30, over the eight days with mid-autumn",
        "2025-09-30 09:00, 3wd, 2025-10-11 09:00, '9, 10 and made-up 11 October'",
        "2025-10-10 17:30, 4wh, 2025-10-11 12:00, into the made-up Saturday until noon",
        "2025-10-11 17:00, 2wh, 2025-10-13 09:30, the Sunday after it rests",
        "2025-09-26 09:00, 10wd, 2025-10-16 09:00, '28, 29, 30, 9, 10, 11, 13, 14, 15, 16'",
    })
    void labourDayAndNationalDay2025(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    /** 2026: off 15 to 23 February, worked Saturdays 14 and 28; off 1 to 5 May, worked 9 May. */
    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-02-14 16:00, 1wd, 2026-02-24 16:00, from the made-up Saturday over the nine days",
        "2026-02-13 09:00, 6wd, 2026-02-28 09:00, '14, 24, 25, 26, 27, 28 February'",
        "2026-04-30 17:00, 4wh, 2026-05-06 11:30, over the five days of May",
        "2026-05-08 17:30, 1wh, 2026-05-09 09:00, into the made-up Saturday",
        "2026-06-18 15:00, 1wd, 2026-06-22 15:00, over the Dragon Boat Festival",
        "2026-09-19 10:00, 1wh, 2026-09-20 09:30, Saturday rests and Sunday is made up",
        "2026-09-30 09:00, 3wd, 2026-10-10 09:00, '8, 9 and made-up 10 October'",
    })
    void year2026(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2024-12-31 17:00, 2wh, 2025-01-02 09:30, New Year's Day rests",
        "2025-12-31 17:00, 1wd, 2026-01-04 17:00, 'three days of New Year, then a made-up Sunday'",
        "2025-12-31 16:00, 2wh, 2025-12-31 18:00, due in the old year",
        "2025-12-31 23:59, 2m, 2026-01-01 00:01, round the clock",
    })
    void endOfTheYear(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    private void assertDue(String start, String limit, String due) {
        Instant deadline = workingTime.deadline(at(start), TimeLimit.parse(limit));
        assertThat(deadline).isEqualTo(at(due));
        assertThat(workingTime.provisional(deadline)).isFalse();
    }
}
