package org.gridcase.shared.schedule;

/**
 * A duty could not be done this time; it comes again at its next turn.
 *
 * @param name the chore's
 */
public record ChoreFailed(String name, Exception failure) {}
