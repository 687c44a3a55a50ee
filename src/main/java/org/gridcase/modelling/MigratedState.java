package org.gridcase.modelling;

/** What became, or would become, of one case in a migration. */
public enum MigratedState {
    /** Not looked at yet. */
    NEW,
    /** Can go on in the other version. */
    ABLE,
    /** Cannot, and stays. */
    UNABLE,
    /** Goes on in the other version. */
    MIGRATED,
    /** Could not when its turn came, and stays as it was. */
    REFUSED,
    /** Ended before its turn, or left the version by itself. */
    GONE
}
