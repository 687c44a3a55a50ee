package org.gridcase.supervision;

import java.time.Instant;

/** Nobody has claimed a step within the limit for claiming. */
public record ClaimReminded(ClockRef clock, Instant at) {}
