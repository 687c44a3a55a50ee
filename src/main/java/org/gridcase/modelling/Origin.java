package org.gridcase.modelling;

/** Where a version comes from. */
public enum Origin {
    /** Came with the program. */
    DELIVERED,
    /** Released by two administrators here. */
    TOWN
}
