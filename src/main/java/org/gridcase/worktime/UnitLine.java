package org.gridcase.worktime;

import java.util.List;

/** What working time must know of the unit tree, told by whoever keeps it. */
@FunctionalInterface
public interface UnitLine {
    /** Codes of the unit, of its parent and so on to the root; empty for unknown units and null. */
    List<String> upwards(String unit);
}
