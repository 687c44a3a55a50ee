package org.gridcase.supervision;

import java.time.Instant;

/** An overdue step was taken to the head of its unit, or one level further up. */
public record OrderDue(ClockRef clock, OrderFor order, Instant at) {}
