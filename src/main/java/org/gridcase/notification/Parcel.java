package org.gridcase.notification;

import java.time.Instant;

/**
 * One way of one telling to one recipient.
 *
 * @param recipient staff id, or id of a robot
 * @param nextAt when it is to be carried
 * @param attempts how often that was tried
 * @param trouble what went wrong the last time, null when nothing
 */
record Parcel(
        long id,
        Told told,
        Channel channel,
        String recipient,
        String once,
        State state,
        Instant nextAt,
        int attempts,
        String trouble) {

    enum State {
        /** In the bell, not looked at. */
        UNREAD,
        READ,
        /** To be carried at {@code nextAt}. */
        WAITING,
        /** A node has taken it and is at it until {@code nextAt}. */
        CARRIED,
        SENT,
        /** Waits for the person's next digest. */
        HELD,
        /** Named in a digest. */
        IN_DIGEST,
        /** The recipient no longer wants or can have it. */
        DROPPED,
        /** Refused for good, or tried often enough. */
        GIVEN_UP,
        /** The node died, or the answer never came, while it was on its way: sent or not. */
        UNCERTAIN
    }
}
