package org.gridcase.supervision;

import java.time.Instant;

/**
 * How many steps of a part of the board belong to one unit, step, matter or person.
 *
 * @param key code of the unit, id of the step, code of the matter, staff id; null where nobody has
 *     them
 * @param name Chinese name of the step or matter; of no meaning for units and people
 * @param more there are more than were counted
 * @param worst when the worst of them was or will be due
 */
public record BoardShare(
        String key, String name, String nameEn, int count, boolean more, Instant worst) {

    /**
     * The steps of a unit are counted so far; an index range of this length costs next to nothing.
     */
    public static final int CAP = 500;
}
