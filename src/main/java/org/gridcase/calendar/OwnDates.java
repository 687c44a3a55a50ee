package org.gridcase.calendar;

import java.util.List;
import java.util.Locale;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.calendarfeed.CalendarEntry;

/** Dates of another feature that belong into a person's calendar, beside her deadlines. */
public interface OwnDates {

    /**
     * @param site where the pages are, without a slash at the end
     * @return nobody's personal data: whoever knows the address of the calendar can read them
     */
    List<CalendarEntry> of(Actor actor, Locale locale, String site);
}
