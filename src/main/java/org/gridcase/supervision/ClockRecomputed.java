package org.gridcase.supervision;

import java.time.Instant;

/** The calendar changed, and a step's due date with it. */
public record ClockRecomputed(ClockRef clock, Instant dueBefore, Instant at) {}
