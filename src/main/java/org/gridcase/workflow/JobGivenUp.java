package org.gridcase.workflow;

/**
 * A job of the engine is out of retries: its process stands still there. Published in the engine's
 * transaction.
 *
 * @param job its id
 * @param ref what the process is about, null when unknown
 * @param process key of the model, null when unknown
 * @param step where it stands, null when unknown
 * @param message the last failure, for engineers
 */
public record JobGivenUp(String job, String ref, String process, String step, String message) {}
