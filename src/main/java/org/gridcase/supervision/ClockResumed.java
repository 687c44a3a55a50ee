package org.gridcase.supervision;

import java.time.Instant;

/** A step's clock runs again; what was left is left. */
public record ClockResumed(ClockRef clock, String by, Instant at) {}
