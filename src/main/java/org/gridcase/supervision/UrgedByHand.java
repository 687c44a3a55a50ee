package org.gridcase.supervision;

import java.time.Instant;

/**
 * Somebody urged a step by hand (催办).
 *
 * @param kind whether he oversees the unit or reported the matter
 * @param by staff id of who did it, or what stands for residents
 */
public record UrgedByHand(ClockRef clock, UrgerKind kind, String by, Instant at) {}
