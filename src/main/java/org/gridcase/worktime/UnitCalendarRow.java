package org.gridcase.worktime;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Entity
@Table(name = "unit_calendar")
class UnitCalendarRow {
    @Id private String unit;

    /** Numbers of the days, Monday is 1. */
    private String weekdays;

    private String hours;
    private String changedBy;
    private Instant changedAt;
    @Version private Integer version;

    @ElementCollection
    @CollectionTable(name = "unit_calendar_day", joinColumns = @JoinColumn(name = "unit"))
    private Set<CalendarDay> days = new HashSet<>();

    protected UnitCalendarRow() {}

    UnitCalendarRow(String unit) {
        this.unit = unit;
    }

    void describe(UnitCalendar calendar, String by, Instant at) {
        this.weekdays = written(calendar.weekdays());
        this.hours = calendar.hours() == null ? null : calendar.hours().toString();
        this.days = new HashSet<>(calendar.days());
        this.changedBy = by;
        this.changedAt = at;
    }

    UnitCalendar calendar() {
        return new UnitCalendar(
                unit,
                weekdays == null ? null : read(weekdays),
                hours == null ? null : WorkingHours.parse(hours),
                List.copyOf(days),
                version);
    }

    Integer version() {
        return version;
    }

    private static String written(Set<DayOfWeek> days) {
        return days == null
                ? null
                : days.stream()
                        .sorted()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> read(String days) {
        return Arrays.stream(days.split(","))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
    }
}
