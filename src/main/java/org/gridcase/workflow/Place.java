package org.gridcase.workflow;

import java.time.Instant;

/**
 * A place where a running process stands, or a time that it waits for.
 *
 * @param element in the model
 * @param task the engine's task when it is a step of people, else null
 * @param due when the timer fires or the step is due; null when nothing is
 */
public record Place(String element, String task, Instant due) {}
