package org.gridcase.inbox;

/**
 * A step was handed over or assigned (转办); published in the transaction.
 *
 * @param by staff id of who did that
 * @param to staff id of who has it now
 */
public record WorkHanded(long workItem, String by, String to) {}
