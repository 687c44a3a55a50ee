package org.gridcase.inbox;

/**
 * The clock of a step gave it another date, stands still or runs again; published in the
 * transaction.
 *
 * @param ref number of the step's subject
 */
public record DueMoved(long workItem, String ref, String process, String step) {}
