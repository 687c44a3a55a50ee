package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gridcase.worktime.Calendars.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
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
                null,
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
        holidays.load(2042, List.of(first, second), null, "admin");
        holidays.load(2042, List.of(third, second), null, "admin");
        assertThat(holidays.find(2042).days()).containsExactly(second, third);
    }

    @Test
    void announcementMayReachBackIntoDecemberAndWins() {
        // Friday 31 December 2044: first worked, then the next year's announcement frees it
        holidays.load(2044, List.of(), null, "admin");
        holidays.load(
                2045, List.of(PublicHolidays.day("2044-12-31", "holiday", "元旦")), null, "admin");
        assertThat(workingTime.calendar().isWorkingDay(LocalDate.of(2044, 12, 31))).isFalse();
    }

    @Test
    void daysThatDoNotFitAreRefused() {
        CalendarDay day = PublicHolidays.day("2043-05-01", "holiday", "劳动节");
        CalendarDay nameless = PublicHolidays.day("2043-05-02", "holiday", " ");
        CalendarDay tuesday = PublicHolidays.day("2043-05-05", "workday", "劳动节调休上班");
        assertThat(faults(2042, day)).containsExactly("day[1] worktime.error.calendarYear");
        assertThat(faults(2043, day, nameless, day, tuesday))
                .containsExactly(
                        "day[2] worktime.error.dayName",
                        "day[3] worktime.error.dayTwice",
                        "day[4] worktime.error.makeUp");
        assertThatThrownBy(() -> PublicHolidays.day("1 May", "holiday", "劳动节"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> PublicHolidays.day("2043-05-01", "feast", "劳动节"))
                .isInstanceOf(DomainException.class);
        assertThat(holidays.years()).doesNotContain(2043);
    }

    @Test
    void publishedYearsAreThereFromTheStartWithTheirSource() {
        assertThat(holidays.years()).contains(2024, 2025, 2026);
        assertThat(holidays.find(2026).source()).endsWith("（国办发明电〔2025〕7号）");
        assertThat(holidays.find(2026).days()).hasSize(39);
        assertThat(holidays.find(2025).days()).hasSize(33);
        assertThat(holidays.find(2024).days()).hasSize(36);
    }

    @Test
    void whatWasEnteredIsNotOverwrittenByTheNextStart() {
        CalendarDay day = PublicHolidays.day("2046-05-01", "holiday", "劳动节");
        holidays.load(2046, List.of(day), "local", "admin");
        assertThat(holidays.loadIfMissing(2046, List.of(), "published", "system")).isFalse();
        assertThat(holidays.find(2046).days()).containsExactly(day);
        assertThat(holidays.find(2046).source()).isEqualTo("local");
    }

    private List<String> faults(int year, CalendarDay... days) {
        return catchThrowableOfType(
                        Invalid.class, () -> holidays.load(year, List.of(days), null, "admin"))
                .errors()
                .stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }
}
