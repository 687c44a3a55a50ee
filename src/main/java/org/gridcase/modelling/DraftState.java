package org.gridcase.modelling;

/** How far a draft is. */
public enum DraftState {
    /** Being made. */
    OPEN,
    /** Waits for another administrator. */
    PROPOSED,
    RELEASED,
    DROPPED
}
