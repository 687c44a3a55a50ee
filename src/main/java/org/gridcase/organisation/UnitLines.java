package org.gridcase.organisation;

import java.util.List;
import org.gridcase.worktime.UnitLine;
import org.springframework.stereotype.Component;

/** Tells working time whose calendar counts where a unit has none of its own. */
@Component
class UnitLines implements UnitLine {
    private final Units units;

    UnitLines(Units units) {
        this.units = units;
    }

    @Override
    public List<String> upwards(String unit) {
        return units.upwards(unit).stream().map(UnitView::code).toList();
    }
}
