package org.gridcase.worktime;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A calendar was entered or corrected: open deadlines may be counted anew.
 *
 * @param unit whose calendar it is, with everything below it; {@link UnitCalendar#PLACE} for all
 * @param from deadlines before this day stand as they are; {@link LocalDate#EPOCH} when all may
 *     move
 */
public record WorkingCalendarChanged(String unit, LocalDate from, String by, Instant at) {}
