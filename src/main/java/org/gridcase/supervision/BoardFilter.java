package org.gridcase.supervision;

/**
 * What the watch board shows of a unit and what lies below it; null means no restriction.
 *
 * @param unit code of the unit
 * @param step id of a step in its model, such as {@code verify}
 * @param matter code of a matter item
 * @param holder staff id of who has the step
 */
public record BoardFilter(Part part, String unit, String step, String matter, String holder) {

    /** The four parts of the board. */
    public enum Part {
        /** The limit is used up. */
        OVERDUE,
        /** Will be overdue before the day is over. */
        TODAY,
        /** Will be overdue within the coming days if nothing is done. */
        SOON,
        /** The clock stands still. */
        PAUSED
    }

    /** What open steps are counted by. */
    public enum By {
        UNIT,
        STEP,
        MATTER,
        PERSON
    }

    /** Whether it holds all steps of its part and unit. */
    public boolean whole() {
        return step == null && matter == null && holder == null;
    }

    public static BoardFilter of(Part part, String unit) {
        return new BoardFilter(part, unit, null, null, null);
    }
}
