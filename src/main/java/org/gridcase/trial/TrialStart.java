package org.gridcase.trial;

/**
 * The case that a trial begins with.
 *
 * @param item code of a matter item, whose path is played
 * @param grid code of the grid where it lies
 * @param onTheSpot whether the grid worker of that grid reports it
 * @param raised whether a resident raised it
 */
public record TrialStart(String item, String grid, boolean onTheSpot, boolean raised) {}
