package org.gridcase.supervision;

import java.time.Instant;

/** Most of a step's limit is used up. */
public record StepReminded(ClockRef clock, Instant at) {}
