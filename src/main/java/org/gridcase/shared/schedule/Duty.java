package org.gridcase.shared.schedule;

import java.time.Instant;

/**
 * A chore as it stands in Quartz.
 *
 * @param stuck Quartz stopped it after a failure of its own; it does not come again by itself
 * @param next null when it will not come again
 * @param last null when it never came
 */
public record Duty(String name, boolean stuck, Instant next, Instant last) {}
