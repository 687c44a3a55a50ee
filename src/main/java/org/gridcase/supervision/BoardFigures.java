package org.gridcase.supervision;

/** How many open steps of a unit are in each part of the board, each counted to {@link #CAP}. */
public record BoardFigures(int overdue, int today, int soon, int paused) {

    /** More are shown as "more than". An index range of this length costs next to nothing. */
    public static final int CAP = 1000;

    public int of(BoardFilter.Part part) {
        return switch (part) {
            case OVERDUE -> overdue;
            case TODAY -> today;
            case SOON -> soon;
            case PAUSED -> paused;
        };
    }
}
