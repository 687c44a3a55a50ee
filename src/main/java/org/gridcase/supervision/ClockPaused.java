package org.gridcase.supervision;

import java.time.Instant;

/** A step's clock stands still. */
public record ClockPaused(ClockRef clock, Instant expectedUntil, String by, Instant at) {}
