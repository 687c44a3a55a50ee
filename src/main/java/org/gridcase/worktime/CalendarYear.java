package org.gridcase.worktime;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The holidays and make-up days of one year, as they were last entered. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {
    @Id
    @Column(name = "year_number")
    private int year;

    private String source;
    private String loadedBy;
    private Instant loadedAt;

    @ElementCollection
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "year_number"))
    private Set<CalendarDay> days = new HashSet<>();

    protected CalendarYear() {}

    CalendarYear(int year) {
        this.year = year;
    }

    void replace(Collection<CalendarDay> days, String source, String by, Instant at) {
        this.source = source;
        this.days = new HashSet<>(days);
        this.loadedBy = by;
        this.loadedAt = at;
    }

    HolidayYear view() {
        return new HolidayYear(year, List.copyOf(days), source, loadedAt);
    }

    int year() {
        return year;
    }

    Set<CalendarDay> days() {
        return days;
    }
}
