package org.gridcase.worktime;

import java.time.Instant;

/** The holidays of a year were entered or corrected: open deadlines may be counted anew. */
public record WorkingCalendarChanged(int year, String by, Instant at) {}
