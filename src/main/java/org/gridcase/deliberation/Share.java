package org.gridcase.deliberation;

/**
 * A part of a whole that must be reached, in whole numbers, so that nothing is rounded: more than
 * 1/2, or at least 2/3.
 *
 * @param more true when the part itself does not suffice (more than a half), false for at least
 */
public record Share(int part, int whole, boolean more) {

    public static final Share MORE_THAN_HALF = new Share(1, 2, true);
    public static final Share TWO_THIRDS = new Share(2, 3, false);

    public Share {
        if (part < 0 || whole < 1 || part > whole || more && part == whole) {
            throw new IllegalArgumentException(part + "/" + whole);
        }
    }

    /** Whether {@code count} is enough of {@code all}; of nobody nothing is enough. */
    public boolean reached(int count, int all) {
        long reached = (long) count * whole;
        long asked = (long) all * part;
        return all > 0 && (more ? reached > asked : reached >= asked);
    }

    /** The smallest count that is enough of {@code all}. */
    public int needed(int all) {
        long asked = (long) all * part;
        return (int) (more ? asked / whole + 1 : (asked + whole - 1) / whole);
    }
}
