package org.gridcase.worktime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * A day that differs from the ordinary week.
 *
 * @param name what it is called on screen, such as 春节, at most 100 characters
 */
@Embeddable
public record CalendarDay(
        @Column(name = "day_date") LocalDate date,
        @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
        @Column(name = "name") String name) {
    /** How it differs. */
    public enum Kind {
        /** Public holiday: nobody works, whatever day of the week it is. */
        HOLIDAY,
        /** Make-up day (调休上班): people work although it is Saturday or Sunday. */
        WORKDAY
    }
}
