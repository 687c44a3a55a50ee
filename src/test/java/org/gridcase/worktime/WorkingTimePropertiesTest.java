package org.gridcase.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.gridcase.worktime.CalendarDay.Kind;
import org.gridcase.worktime.TimeLimit.Unit;
import org.gridcase.worktime.WorkingHours.Period;

/**
 * What holds for every calendar: any week, any hours, nights with a change of the clock among them,
 * any holidays and make-up days, in zones with and without summer time.
 */
class WorkingTimePropertiesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 3 * 366;

    @Property
    void whoStartsLaterIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Duration later,
            @ForAll("limits") TimeLimit limit) {
        assertThat(calendar.deadline(start.plus(later), limit))
                .isAfterOrEqualTo(calendar.deadline(start, limit));
    }

    @Property
    void moreTimeIsDueLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit limit) {
        TimeLimit more = new TimeLimit(limit.amount() + 1, limit.unit());
        assertThat(calendar.deadline(start, more)).isAfter(calendar.deadline(start, limit));
    }

    @Property
    void limitsOneAfterTheOtherAddUp(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit one,
            @ForAll("limits") TimeLimit two) {
        TimeLimit second = new TimeLimit(two.amount(), one.unit());
        TimeLimit both = new TimeLimit(one.amount() + two.amount(), one.unit());
        assertThat(calendar.deadline(calendar.deadline(start, one), second))
                .isEqualTo(calendar.deadline(start, both));
    }

    @Property
    void whatALimitTakesIsItsTimeAndNotAMomentEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit limit) {
        Instant due = calendar.deadline(start, limit);
        if (limit.unit().working()) {
            Duration length = calendar.length(limit);
            assertThat(calendar.workingTimeBetween(start, due)).isEqualTo(length);
            assertThat(calendar.workingTimeBetween(start, due.minusMillis(1))).isLessThan(length);
        } else {
            assertThat(Duration.between(start, due)).isEqualTo(calendar.length(limit));
        }
    }

    @Property
    void workingTimeOfTwoSpansIsThatOfBothTogether(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("spans") Duration one,
            @ForAll("spans") Duration two) {
        Instant middle = start.plus(one);
        Instant end = middle.plus(two);
        assertThat(
                        calendar.workingTimeBetween(start, middle)
                                .plus(calendar.workingTimeBetween(middle, end)))
                .isEqualTo(calendar.workingTimeBetween(start, end));
    }

    @Property
    void workIsDueWithinOrAtTheEndOfWorkingTime(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit limit) {
        if (limit.unit().working()) {
            assertThat(calendar.isWorking(calendar.deadline(start, limit).minusMillis(1))).isTrue();
        }
    }

    @Property
    void partsOfALimitComeInOrderAndTheWholeIsItsEnd(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @DoubleRange(max = 2) double one,
            @ForAll @DoubleRange(max = 2) double other) {
        assertThat(calendar.fractionOf(start, limit, Math.max(one, other)))
                .isAfterOrEqualTo(calendar.fractionOf(start, limit, Math.min(one, other)));
        assertThat(calendar.fractionOf(start, limit, 1)).isEqualTo(calendar.deadline(start, limit));
    }

    @Example
    void zoneOfTheMachineDoesNotMatter() {
        WorkingCalendar calendar = Calendars.china2026();
        Instant start = Calendars.at("2026-02-13 16:00");
        List<Instant> dues = new ArrayList<>();
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Asia/Shanghai", "UTC", "America/New_York", "Etc/GMT-14")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                dues.add(calendar.deadline(start, TimeLimit.parse("5wd")));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(dues).containsOnly(Calendars.at("2026-02-27 16:00"));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Map<LocalDate, Kind>> exceptions =
                Arbitraries.maps(
                                Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays),
                                Arbitraries.of(Kind.class))
                        .ofMaxSize(120);
        Arbitrary<ZoneId> zones =
                Arbitraries.of(
                                "Asia/Shanghai",
                                "Europe/Berlin",
                                "America/New_York",
                                "Australia/Lord_Howe",
                                "Asia/Kathmandu",
                                "UTC")
                        .map(ZoneId::of);
        return Combinators.combine(zones, days, hours(), exceptions)
                .as(
                        (zone, week, hours, other) ->
                                new WorkingCalendar(
                                        UnitCalendar.PLACE,
                                        zone,
                                        new WorkingWeek(week, hours),
                                        other,
                                        Set.of(2024, 2025, 2026)));
    }

    /** One to three periods between times of a day, to the quarter of an hour. */
    private static Arbitrary<WorkingHours> hours() {
        return Arbitraries.integers()
                .between(0, 95)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(
                        quarters -> {
                            List<LocalTime> times =
                                    quarters.stream()
                                            .sorted()
                                            .map(q -> LocalTime.MIN.plusMinutes(15L * q))
                                            .toList();
                            List<Period> periods = new ArrayList<>();
                            for (int i = 0; i + 1 < times.size(); i += 2) {
                                periods.add(new Period(times.get(i), times.get(i + 1)));
                            }
                            return new WorkingHours(periods);
                        });
    }

    @Provide
    Arbitrary<Instant> instants() {
        Instant first = Instant.parse("2024-01-01T00:00:00Z");
        return Arbitraries.longs()
                .between(0, Duration.ofDays(2 * 365).toSeconds())
                .map(first::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(40).toSeconds())
                .map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30), Arbitraries.of(Unit.class))
                .as(TimeLimit::new);
    }
}
