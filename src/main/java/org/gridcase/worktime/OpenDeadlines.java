package org.gridcase.worktime;

import java.time.LocalDate;

/** The deadlines that run, told by whoever keeps them. */
public interface OpenDeadlines {
    /** As many are looked at and no more: to know that it is thousands is enough. */
    int MOST = 5_000;

    /**
     * How many open deadlines would move.
     *
     * @param then the calendars as they would be
     * @param from deadlines before this day stay in any case
     */
    Moving moving(WorkingCalendars then, LocalDate from);

    /**
     * @param count how many move, of those that were looked at
     * @param more true when there are more deadlines than were looked at
     */
    record Moving(int count, boolean more) {
        /** Nothing moves. */
        public static final Moving NOTHING = new Moving(0, false);
    }
}
