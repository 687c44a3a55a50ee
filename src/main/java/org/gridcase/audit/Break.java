package org.gridcase.audit;

/**
 * A place where the trail is not what was once written.
 *
 * @param seq the first entry concerned
 */
public record Break(String stream, long seq, Kind kind) {
    /** What was done to the trail. */
    public enum Kind {
        /** An entry's content does not fit its own fingerprint. */
        ALTERED,
        /** An entry does not follow the one before it: something was exchanged or put between. */
        UNCHAINED,
        /** An entry is gone from the middle or the beginning. */
        MISSING,
        /** The stream ends earlier than its head says. */
        TRUNCATED,
        /** There are entries that the head does not know, or the head itself is gone or changed. */
        HEAD
    }
}
