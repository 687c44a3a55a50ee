package org.gridcase.supervision;

import java.time.Instant;

/** More time was asked for a step; the level above decides. */
public record ExtensionAsked(ClockRef clock, Instant until, String by, Instant at) {}
