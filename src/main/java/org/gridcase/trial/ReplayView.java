package org.gridcase.trial;

import java.time.Instant;

/**
 * A replay of past cases in a draft, and how far it has come.
 *
 * @param askedBy name of who asked for it
 * @param asked how many cases were asked for
 * @param total how many there are
 * @param played how many are done
 * @param lateBefore steps of theirs that were done late, by the limits as they were offered
 * @param lateAfter steps that would have been late in the draft
 * @param outdated true when the draft or a process around it was changed since
 * @param endedAt null while it runs
 */
public record ReplayView(
        long id,
        long draft,
        String process,
        String askedBy,
        int asked,
        int total,
        int played,
        int same,
        int otherDates,
        int otherWay,
        int stuck,
        int lateBefore,
        int lateAfter,
        State state,
        boolean outdated,
        Instant startedAt,
        Instant endedAt) {

    /** How a replay stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** The node that ran it went away, or it failed as a whole. */
        BROKEN_OFF
    }

    /** How many cases fared so. */
    public int count(Verdict verdict) {
        return switch (verdict) {
            case SAME -> same;
            case OTHER_DATES -> otherDates;
            case OTHER_WAY -> otherWay;
            case STUCK -> stuck;
        };
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
