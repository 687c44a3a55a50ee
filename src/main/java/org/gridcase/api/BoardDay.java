package org.gridcase.api;

import java.time.LocalDate;
import org.gridcase.supervision.LoadByDay;

/** Steps open and overdue at the end of a day. */
record BoardDay(LocalDate day, int open, int overdue) {

    static BoardDay of(LoadByDay.Day day) {
        return new BoardDay(day.day(), day.open(), day.overdue());
    }
}
