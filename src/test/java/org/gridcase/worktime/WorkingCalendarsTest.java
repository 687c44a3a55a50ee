package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.worktime.Calendars.at;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Town T with the service hall H, and in the hall the counter C; the office O works as the town.
 */
class WorkingCalendarsTest {
    private static final TimeLimit ONE_DAY = TimeLimit.parse("1wd");
    private static final Set<DayOfWeek> MONDAY_TO_SATURDAY =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    private static final Map<String, List<String>> UPWARDS =
            Map.of(
                    "T",
                    List.of("T"),
                    "H",
                    List.of("H", "T"),
                    "C",
                    List.of("C", "H", "T"),
                    "O",
                    List.of("O", "T"));

    private final WorkingCalendars place =
            new WorkingCalendars(
                    Calendars.SHANGHAI,
                    WorkingWeek.usual(Calendars.HOURS),
                    unit -> unit == null ? List.of() : UPWARDS.getOrDefault(unit, List.of()),
                    Map.of(2026, List.of(PublicHolidays.day("2026-05-01", "holiday", "劳动节"))),
                    List.of());
    private final WorkingCalendars hall =
            place.withUnit(rules("H", MONDAY_TO_SATURDAY, "09:00-17:00"));

    /** A Friday. */
    private final Instant friday = at("2026-03-06 16:00");

    @Test
    void unitsWithoutRulesOfTheirOwnWorkAsThePlace() {
        assertThat(place.of("C").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-09 16:00"));
        assertThat(hall.of("O")).isSameAs(hall.ofPlace());
        assertThat(hall.of("unknown")).isSameAs(hall.ofPlace());
        assertThat(hall.of(null)).isSameAs(hall.ofPlace());
        assertThat(hall.of("O").unit()).isEqualTo(UnitCalendar.PLACE);
    }

    @Test
    void hallOpenOnSaturdaysCountsSaturdays() {
        assertThat(hall.of("H").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-07 16:00"));
        assertThat(hall.of("H").unit()).isEqualTo("H");
    }

    @Test
    void whatLiesBelowWorksAsTheNearestAbove() {
        assertThat(hall.of("C")).isSameAs(hall.of("H"));
    }

    @Test
    void ruleBelowChangesOnlyWhatItNames() {
        WorkingCalendars both = hall.withUnit(rules("C", null, "10:00-12:00"));
        // Saturdays from the hall, hours of its own: two hours are a day
        assertThat(both.of("C").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-07 12:00"));
        assertThat(both.of("H").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-07 16:00"));
    }

    @Test
    void publicHolidaysCountForUnitsUnlessTheySayOtherwise() {
        Instant thursday = at("2026-04-30 10:00");
        assertThat(hall.of("H").deadline(thursday, ONE_DAY)).isEqualTo(at("2026-05-02 10:00"));
        WorkingCalendars onDuty =
                hall.withUnit(
                        new UnitCalendar(
                                "H",
                                MONDAY_TO_SATURDAY,
                                WorkingHours.parse("09:00-17:00"),
                                List.of(PublicHolidays.day("2026-05-01", "workday", "值班")),
                                null));
        assertThat(onDuty.of("H").deadline(thursday, ONE_DAY)).isEqualTo(at("2026-05-01 10:00"));
    }

    @Test
    void hoursOfThePlaceCountForUnitsThatSayNothingOfHours() {
        WorkingCalendars all =
                place.withUnit(rules(UnitCalendar.PLACE, null, "08:00-12:00"))
                        .withUnit(rules("H", MONDAY_TO_SATURDAY, null));
        assertThat(all.of("O").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-09 12:00"));
        assertThat(all.of("H").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-07 12:00"));
    }

    @Test
    void whatAChangeWouldDoIsSeenBeforeItIsMade() {
        WorkingCalendars then =
                hall.withYear(2026, List.of(PublicHolidays.day("2026-03-07", "holiday", "试验日")));
        assertThat(then.of("H").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-09 16:00"));
        assertThat(hall.of("H").deadline(friday, ONE_DAY)).isEqualTo(at("2026-03-07 16:00"));
        assertThat(place.withYear(2027, List.of()).ofPlace().provisional(at("2027-01-05 09:00")))
                .isFalse();
    }

    private static UnitCalendar rules(String unit, Set<DayOfWeek> weekdays, String hours) {
        return new UnitCalendar(
                unit, weekdays, hours == null ? null : WorkingHours.parse(hours), List.of(), null);
    }
}
