package org.gridcase.supervision;

import java.time.Instant;

/**
 * A step is overdue since its due date: its handler is urged, the supervisor of the unit sees it.
 */
public record StepUrged(ClockRef clock, Instant at) {}
