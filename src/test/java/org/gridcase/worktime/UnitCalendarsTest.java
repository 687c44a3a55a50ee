package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.worktime.Calendars.at;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gridcase.organisation.SampleTown;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Invalid;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Calendars of units in a real tree; each test has a town of its own. */
@GridCaseTest
@RecordApplicationEvents
class UnitCalendarsTest {
    private static final TimeLimit ONE_DAY = TimeLimit.parse("1wd");
    private static final Set<DayOfWeek> MONDAY_TO_SATURDAY =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

    @Autowired private UnitCalendars calendars;
    @Autowired private WorkingTime workingTime;
    @Autowired private ApplicationContext context;
    @Autowired private ApplicationEvents events;
    private SampleTown town;

    /** A Friday. */
    private final Instant friday = at("2026-03-06 16:00");

    @BeforeEach
    void town() {
        town = new SampleTown(context);
    }

    @Test
    void countInTheUnitAndBelowAtOnceAndNowhereElse() {
        define(saturdays("HQ", null));
        assertThat(due("HQ01")).isEqualTo(at("2026-03-07 16:00"));
        assertThat(due("LY01")).isEqualTo(at("2026-03-09 16:00"));
        assertThat(events.stream(WorkingCalendarChanged.class))
                .singleElement()
                .satisfies(
                        changed -> {
                            assertThat(changed.unit()).isEqualTo(town.unit("HQ"));
                            assertThat(changed.from()).isEqualTo(LocalDate.EPOCH);
                        });
    }

    @Test
    void areForgottenWhenNothingDiffersAnyMore() {
        define(saturdays("HQ", null));
        Integer version = calendars.find(town.unit("HQ")).orElseThrow().version();
        define(new UnitCalendar(town.unit("HQ"), null, null, List.of(), version));
        assertThat(calendars.find(town.unit("HQ"))).isEmpty();
        assertThat(due("HQ01")).isEqualTo(at("2026-03-09 16:00"));
    }

    @Test
    void keepEverythingThatWasSaid() {
        UnitCalendar said =
                new UnitCalendar(
                        town.unit("HQ"),
                        MONDAY_TO_SATURDAY,
                        WorkingHours.parse("09:00-12:00,13:00-17:00"),
                        List.of(
                                PublicHolidays.day("2026-03-07", "holiday", "设备检修"),
                                PublicHolidays.day("2026-05-01", "workday", "节日值班")),
                        null);
        define(said);
        assertThat(calendars.find(town.unit("HQ")))
                .hasValueSatisfying(
                        kept ->
                                assertThat(kept)
                                        .usingRecursiveComparison()
                                        .ignoringFields("version")
                                        .isEqualTo(said));
    }

    @Test
    void singleDayConcernsDeadlinesFromThatDayOn() {
        define(saturdays("HQ", null));
        UnitCalendar known = calendars.find(town.unit("HQ")).orElseThrow();
        define(
                new UnitCalendar(
                        known.unit(),
                        known.weekdays(),
                        null,
                        List.of(PublicHolidays.day("2026-03-07", "holiday", "设备检修")),
                        known.version()));
        assertThat(events.stream(WorkingCalendarChanged.class).toList().get(1).from())
                .isEqualTo("2026-03-07");
        assertThat(due("HQ01")).isEqualTo(at("2026-03-09 16:00"));
    }

    @Test
    void whoReadBeforeAColleagueSavedIsTold() {
        define(saturdays("HQ", null));
        assertThatThrownBy(() -> define(saturdays("HQ", null))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> define(saturdays("LY", 3))).isInstanceOf(Conflict.class);
    }

    @Test
    void calendarWithoutAnyWorkIsRefused() {
        UnitCalendar idle = new UnitCalendar(town.unit("HQ"), Set.of(), null, List.of(), null);
        assertThatThrownBy(() -> define(idle))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("worktime.error.weekdays");
        CalendarDay day = PublicHolidays.day("2026-03-07", "holiday", "设备检修");
        CalendarDay other = PublicHolidays.day("2026-03-07", "workday", "值班");
        assertThatThrownBy(
                        () ->
                                define(
                                        new UnitCalendar(
                                                town.unit("HQ"),
                                                null,
                                                null,
                                                List.of(day, other),
                                                null)))
                .isInstanceOf(Invalid.class);
        assertThat(calendars.find(town.unit("HQ"))).isEmpty();
    }

    @Test
    void deadlinesAreAnsweredFromMemory() {
        define(saturdays("HQ", null));
        due("HQ01");
        assertThat(
                        StatementCount.of(
                                () -> {
                                    for (int i = 0; i < 100; i++) {
                                        due("HQ01");
                                    }
                                }))
                .isEmpty();
    }

    private Instant due(String unit) {
        return workingTime.calendar(town.unit(unit)).deadline(friday, ONE_DAY);
    }

    private void define(UnitCalendar calendar) {
        calendars.define(calendar, "admin");
    }

    private UnitCalendar saturdays(String unit, Integer version) {
        return new UnitCalendar(town.unit(unit), MONDAY_TO_SATURDAY, null, List.of(), version);
    }
}
