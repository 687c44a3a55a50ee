package org.gridcase.worktime;

import java.time.Duration;

/**
 * A node has compared its own clock with the database's.
 *
 * @param node name of its machine, or {@code gridcase.node}
 * @param ahead how far its own clock is ahead, negative when it is behind
 * @param tolerated how far it may be ({@code gridcase.clock.tolerance})
 */
public record NodeClockCompared(String node, Duration ahead, Duration tolerated) {

    public boolean wrong() {
        return ahead.abs().compareTo(tolerated) > 0;
    }
}
