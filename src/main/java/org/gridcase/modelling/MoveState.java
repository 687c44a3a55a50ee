package org.gridcase.modelling;

/** How far a move of a stuck case is. */
public enum MoveState {
    /** Waits for another administrator. */
    ASKED,
    MOVED,
    REFUSED,
    /** Given up by its author. */
    DROPPED
}
