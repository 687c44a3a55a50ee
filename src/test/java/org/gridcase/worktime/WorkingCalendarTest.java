package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.worktime.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridcase.worktime.CalendarDay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines worked out by hand: 3.5 hours before noon, 3.5 after, 7 a day. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = Calendars.china2026();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-02 09:00, 4wh, 2026-03-02 15:30, over the noon break",
        "2026-03-02 08:30, 4wh, 2026-03-02 15:00, from the first minute",
        "2026-03-02 07:00, 4wh, 2026-03-02 15:00, before work is as at its beginning",
        "2026-03-02 13:00, 4wh, 2026-03-03 09:00, in the noon break is as after it",
        "2026-03-02 20:00, 4wh, 2026-03-03 15:00, in the evening is as next morning",
        "2026-03-06 17:00, 4wh, 2026-03-09 11:30, over the weekend",
        "2026-03-07 10:00, 1wh, 2026-03-09 09:30, on Saturday is as on Monday",
        "2026-03-02 09:00, 3wh, 2026-03-02 12:00, due before the break and not after it",
        "2026-03-02 08:30, 1wd, 2026-03-02 18:00, a full day from its beginning",
        "2026-03-02 09:00, 1wd, 2026-03-03 09:00, same place in the next working day",
        "2026-03-02 12:00, 1wd, 2026-03-03 12:00, counted from noon",
        "2026-03-02 14:30, 1wd, 2026-03-03 12:00, afternoon and morning",
        "2026-03-06 09:00, 5wd, 2026-03-13 09:00, a week has five",
        "2026-03-02 08:30, 10wd, 2026-03-13 18:00, two full weeks",
    })
    void ordinaryWeeks(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-02-13 16:00, 1wd, 2026-02-14 16:00, Saturday before the festival is worked",
        "2026-02-14 16:00, 1wd, 2026-02-24 16:00, over the nine days",
        "2026-02-17 10:00, 4wh, 2026-02-24 15:00, in the festival is as after it",
        "2026-02-13 09:00, 5wd, 2026-02-27 09:00, '14, 24, 25, 26, 27 February'",
        "2026-02-13 09:00, 6wd, 2026-02-28 09:00, and the make-up Saturday",
        "2026-02-13 09:00, 7wd, 2026-03-02 09:00, then Monday",
        "2026-02-14 17:30, 1wh, 2026-02-24 09:00, half an hour on either side",
    })
    void springFestival(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-09-19 10:00, 1wh, 2026-09-20 09:30, Saturday rests and Sunday is made up",
        "2026-09-24 15:00, 1wd, 2026-09-28 15:00, over mid-autumn",
        "2026-09-30 17:00, 4wh, 2026-10-08 11:30, over the seven days",
        "2026-10-09 17:30, 4wh, 2026-10-10 12:00, into the make-up Saturday until noon",
        "2026-09-30 09:00, 3wd, 2026-10-10 09:00, '8, 9 and make-up 10 October'",
        "2026-10-10 17:00, 2wh, 2026-10-12 09:30, the Sunday after it rests",
    })
    void nationalDay(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2025-12-31 17:00, 1wd, 2026-01-04 17:00, 'three days of New Year, then a made-up Sunday'",
        "2025-12-31 16:00, 2wh, 2025-12-31 18:00, due in the old year",
        "2026-12-31 17:00, 2wh, 2027-01-01 09:30, next year's holidays are not known yet",
    })
    void endOfTheYear(String start, String limit, String due, String why) {
        assertDue(start, limit, due);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-03-06 18:00, 15m, 2026-03-06 18:15",
        "2026-02-16 23:30, 2h, 2026-02-17 01:30",
        "2026-03-06 16:00, 3d, 2026-03-09 16:00",
    })
    void roundTheClockTheCalendarDoesNotMatter(String start, String limit, String due) {
        assertDue(start, limit, due);
    }

    @Test
    void deadlineInAYearWithoutKnownHolidaysIsProvisional() {
        assertThat(calendar.provisional(at("2026-12-31 23:59"))).isFalse();
        assertThat(calendar.provisional(at("2027-01-01 00:00"))).isTrue();
    }

    @ParameterizedTest(name = "{2} of {1} from {0} = {3}")
    @CsvSource({
        "2026-03-02 08:30, 4wh, 0.75, 2026-03-02 11:30",
        "2026-03-02 08:30, 4wh, 1, 2026-03-02 15:00",
        "2026-03-02 08:30, 4wh, 1.5, 2026-03-02 17:00",
        "2026-03-02 08:30, 4wh, 0, 2026-03-02 08:30",
        "2026-03-02 20:00, 4wh, 0, 2026-03-03 08:30",
        "2026-03-02 09:00, 2wd, 0.75, 2026-03-03 15:00",
        "2026-02-13 09:00, 2wd, 1.5, 2026-02-25 09:00",
        "2026-03-02 22:00, 2h, 1.5, 2026-03-03 01:00",
    })
    void partsOfALimit(String start, String limit, double part, String due) {
        assertThat(calendar.fractionOf(at(start), TimeLimit.parse(limit), part)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} to {1} = {2}")
    @CsvSource({
        "2026-03-02 09:00, 2026-03-02 15:30, PT4H",
        "2026-03-02 12:00, 2026-03-02 14:30, PT0S",
        "2026-03-06 17:00, 2026-03-09 09:00, PT1H30M",
        "2026-02-13 17:00, 2026-02-24 09:00, PT8H30M",
        "2026-02-16 09:00, 2026-02-20 17:00, PT0S",
        "2026-03-03 09:00, 2026-03-02 09:00, PT0S",
    })
    void workingTimeBetween(String from, String to, String worked) {
        assertThat(calendar.workingTimeBetween(at(from), at(to))).isEqualTo(Duration.parse(worked));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 08:30, true",
        "2026-03-02 12:00, false",
        "2026-03-02 17:59, true",
        "2026-03-02 18:00, false",
        "2026-03-07 09:00, false",
        "2026-02-28 09:00, true",
        "2026-10-01 09:00, false",
    })
    void isWorking(String when, boolean working) {
        assertThat(calendar.isWorking(at(when))).isEqualTo(working);
    }

    @Test
    void summerTimeMovesTheInstantAndNotTheWorkingHours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar europe = Calendars.calendar(berlin, Map.of(), 2026);
        // Friday 17:00 winter time; the clock goes forward on Sunday 29 March
        Instant friday = Instant.parse("2026-03-27T16:00:00Z");
        assertThat(europe.deadline(friday, TimeLimit.parse("2wh")))
                .isEqualTo(Instant.parse("2026-03-30T07:30:00Z"));
        assertThat(europe.deadline(friday, TimeLimit.parse("3d")))
                .isEqualTo(friday.plus(Duration.ofHours(72)));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-03-28T23:00:00Z, 5wh, 2026-03-29T04:00:00Z, the night of five hours ends at six",
        "2026-03-28T23:00:00Z, 2wh, 2026-03-29T01:00:00Z, two hours later the wall shows three",
        "2026-10-24T22:00:00Z, 6wh, 2026-10-25T04:00:00Z, the night of seven hours: at five",
        "2026-10-24T22:00:00Z, 7wh, 2026-10-25T05:00:00Z, and at six",
    })
    void hoursOfANightInWhichTheClockIsChangedAreCountedAsTheyPass(
            Instant start, String limit, Instant due, String why) {
        Map<LocalDate, Kind> sundays =
                Map.of(
                        LocalDate.of(2026, 3, 29), Kind.WORKDAY,
                        LocalDate.of(2026, 10, 25), Kind.WORKDAY);
        assertThat(berlin("00:00-06:00", sundays).deadline(start, TimeLimit.parse(limit)))
                .isEqualTo(due);
    }

    @Test
    void periodsThatFallOntoEachOtherWhenTheClockGoesForwardCountOnce() {
        // two o'clock is three o'clock: the first period passes from three to twenty to four
        Map<LocalDate, Kind> sunday = Map.of(LocalDate.of(2026, 3, 29), Kind.WORKDAY);
        assertThat(
                        berlin("02:00-02:40, 03:00-04:00", sunday)
                                .workingTimeBetween(
                                        Instant.parse("2026-03-29T00:00:00Z"),
                                        Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }

    private static WorkingCalendar berlin(String hours, Map<LocalDate, Kind> days) {
        return new WorkingCalendar(
                UnitCalendar.PLACE,
                ZoneId.of("Europe/Berlin"),
                WorkingWeek.usual(WorkingHours.parse(hours)),
                days,
                Set.of(2026));
    }

    @Test
    void leapDayIsADayLikeOthers() {
        WorkingCalendar leap = Calendars.calendar(Calendars.SHANGHAI, Map.of(), 2024);
        assertThat(leap.deadline(at("2024-02-28 09:00"), TimeLimit.parse("2wd")))
                .isEqualTo(at("2024-03-01 09:00"));
    }

    @Test
    void calendarWithoutAnyWorkIsNoticed() {
        Map<LocalDate, Kind> days = new HashMap<>();
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2087, 1, 1))
                .forEach(day -> days.put(day, Kind.HOLIDAY));
        WorkingCalendar idle = Calendars.calendar(Calendars.SHANGHAI, days);
        assertThatThrownBy(() -> idle.deadline(at("2026-03-02 09:00"), TimeLimit.parse("1wd")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertDue(String start, String limit, String due) {
        assertThat(calendar.deadline(at(start), TimeLimit.parse(limit))).isEqualTo(at(due));
    }
}
