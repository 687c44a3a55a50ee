package org.gridcase.modelling;

/** How far a migration of running cases is. */
public enum MigrationState {
    /** What would become of each case is being worked out. */
    PREVIEWING,
    /** The preview is there; its author may still change the mapping. */
    READY,
    /** Waits for another administrator. */
    ASKED,
    /** Cases are being moved. */
    RUNNING,
    /** Every case was moved or is reported with the reason why not. */
    DONE,
    /** Stopped in the middle; what was not moved stays where it is. */
    STOPPED,
    /** The other administrator said no. */
    REFUSED,
    /** Given up by its author. */
    DROPPED;

    /** Whether there is work to do in the background. */
    boolean atWork() {
        return this == PREVIEWING || this == RUNNING;
    }
}
