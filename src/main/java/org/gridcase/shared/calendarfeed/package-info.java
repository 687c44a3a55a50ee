/** Dates that people subscribe to with the calendar of their telephone (iCalendar, RFC 5545). */
package org.gridcase.shared.calendarfeed;
