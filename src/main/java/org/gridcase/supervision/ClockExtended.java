package org.gridcase.supervision;

import java.time.Instant;

/** The level above granted more time. */
public record ClockExtended(ClockRef clock, Instant dueBefore, String by, Instant at) {}
