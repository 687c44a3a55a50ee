package org.gridcase.trial;

/**
 * The case, or the proposal of residents, that a trial begins with.
 *
 * @param item code of a matter item, whose path is played; of no use for a proposal
 * @param grid code of the grid where it lies; for a proposal, of the community
 * @param onTheSpot whether the grid worker of that grid reports it
 * @param raised whether a resident raised it
 */
public record TrialStart(String item, String grid, boolean onTheSpot, boolean raised) {}
