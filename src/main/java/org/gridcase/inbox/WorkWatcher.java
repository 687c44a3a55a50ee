package org.gridcase.inbox;

import java.time.Instant;
import org.gridcase.audit.By;

/**
 * Told of every work item inside the transaction that changes it, after its subject was locked: who
 * keeps the step's clock. What a watcher throws undoes the whole.
 */
public interface WorkWatcher {

    /** A step begins to wait for people; its item is not claimed, or claimed already at once. */
    default void offered(WorkOffered offered) {}

    /**
     * Somebody has it now, because it was claimed or handed over.
     *
     * @param unit the unit it is done for, which claiming from a pool decides
     */
    default void taken(long workItem, String staffId, String unit, Instant at) {}

    /** Nobody has it any more; it lies in the box it came from. */
    default void putBack(long workItem, Instant at) {}

    /** It was reported back; the process has not gone on yet. */
    default void done(long workItem, String outcome, By by, Instant at) {}

    /** The process took it away. */
    default void withdrawn(long workItem, Instant at) {}

    /** Administrators moved its subject to another step; a withdrawal to most. */
    default void movedAway(long workItem, Instant at) {
        withdrawn(workItem, at);
    }

    /** It goes on as a step of another version of its process; nothing else changes. */
    default void renamed(long workItem, String step, String name, String nameEn) {}
}
