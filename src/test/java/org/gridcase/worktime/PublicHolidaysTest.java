package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.worktime.Calendars.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.shared.DomainException;
import org.gridcase.testing.GridCaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Years far from those that other tests live in, since all share one calendar. */
@GridCaseTest
class PublicHolidaysTest {
    private static final TimeLimit ONE_DAY = TimeLimit.parse("1wd");

    @Autowired private PublicHolidays holidays;
    @Autowired private WorkingTime workingTime;

    @Test
    void loadedYearMovesDeadlinesAtOnceAndIsNoLongerProvisional() {
        // Tuesday 1 October 2041
        Instant monday = at("2041-09-30 09:00");
        assertThat(workingTime.deadline(monday, ONE_DAY)).isEqualTo(at("2041-10-01 09:00"));
        assertThat(workingTime.provisional(at("2041-10-01 09:00"))).isTrue();

        holidays.load(
                2041,
                List.of(
                        PublicHolidays.day("2041-10-01", "holiday", "国庆节"),
                        PublicHolidays.day("2041-10-02", "holiday", "国庆节")),
                "admin");

        assertThat(workingTime.deadline(monday, ONE_DAY)).isEqualTo(at("2041-10-03 09:00"));
        assertThat(workingTime.provisional(at("2041-10-01 09:00"))).isFalse();
        assertThat(holidays.years()).contains(2041);
    }

    @Test
    void loadingAgainReplacesTheYear() {
        CalendarDay first = PublicHolidays.day("2042-05-01", "holiday", "劳动节");
        CalendarDay second = PublicHolidays.day("2042-05-02", "holiday", "劳动节");
        CalendarDay third = PublicHolidays.day("2042-05-04", "workday", "劳动节调休上班");
        holidays.load(2042, List.of(first, second), "admin");
        holidays.load(2042, List.of(third, second), "admin");
        assertThat(holidays.of(2042)).containsExactly(second, third);
    }

    @Test
    void announcementMayReachBackIntoDecemberAndWins() {
        // Friday 31 December 2044: first worked, then the next year's announcement frees it
        holidays.load(2044, List.of(), "admin");
        holidays.load(2045, List.of(PublicHolidays.day("2044-12-31", "holiday", "元旦")), "admin");
        assertThat(workingTime.calendar().isWorkingDay(LocalDate.of(2044, 12, 31))).isFalse();
    }

    @Test
    void daysThatDoNotFitAreRefused() {
        CalendarDay day = PublicHolidays.day("2043-05-01", "holiday", "劳动节");
        assertThatThrownBy(() -> holidays.load(2042, List.of(day), "admin"))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("worktime.error.calendarYear");
        assertThatThrownBy(() -> holidays.load(2043, List.of(day, day), "admin"))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("worktime.error.calendarDay");
        assertThatThrownBy(() -> PublicHolidays.day("1 May", "holiday", "劳动节"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> PublicHolidays.day("2043-05-01", "feast", "劳动节"))
                .isInstanceOf(DomainException.class);
        assertThat(holidays.years()).doesNotContain(2043);
    }
}
