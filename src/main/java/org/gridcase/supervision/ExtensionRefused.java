package org.gridcase.supervision;

import java.time.Instant;

/** The level above granted no more time. */
public record ExtensionRefused(ClockRef clock, String by, Instant at) {}
