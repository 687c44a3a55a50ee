package org.gridcase.inbox;

/**
 * How much lies in the boxes, each counted to {@link #CAP} at most: more than that is shown as
 * "99+", and an exact count would cost as much as the rows it counts.
 */
public record BoxCounts(int toClaim, int mine, int overdue, int unread) {
    public static final int CAP = 100;
}
