package org.gridcase.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * Where a clock stands in the tree: the units from the root down to the step's own, each in the
 * column of its level, so that a unit and all below it are a range of one index.
 */
@Embeddable
record UnitsAbove(
        @Column(name = "unit_1") String unit1,
        @Column(name = "unit_2") String unit2,
        @Column(name = "unit_3") String unit3,
        @Column(name = "unit_4") String unit4,
        @Column(name = "unit_5") String unit5,
        @Column(name = "unit_6") String unit6,
        @Column(name = "unit_7") String unit7,
        @Column(name = "unit_8") String unit8) {

    /** As many levels as there are columns; deeper units are found by their levels above. */
    static final int LEVELS = 8;

    static UnitsAbove of(List<String> fromRoot) {
        String[] levels = fromRoot.toArray(new String[Math.max(LEVELS, fromRoot.size())]);
        return new UnitsAbove(
                levels[0], levels[1], levels[2], levels[3], levels[4], levels[5], levels[6],
                levels[7]);
    }
}
