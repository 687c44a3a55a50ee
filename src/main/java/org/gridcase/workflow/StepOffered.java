package org.gridcase.workflow;

/**
 * A step of a running process waits for people.
 *
 * @param taskId the engine's task
 * @param ref what the process is about, e.g. a case number (the business key)
 * @param unit the unit named by the process itself ({@code department} or {@code responder} in a
 *     parallel branch), or the staff id of a {@code reviewer}; null when the model names it by tier
 * @param outcome the outcome of the step before, null where there was none
 */
public record StepOffered(
        StepDefinition step, String taskId, String ref, String unit, String outcome) {}
