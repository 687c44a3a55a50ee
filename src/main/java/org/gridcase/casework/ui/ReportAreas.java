package org.gridcase.casework.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.ui.GridMap;

/** What is drawn on the map of the report page: enough to know the place, not more. */
final class ReportAreas {
    private static final int READABLE = 16;

    private ReportAreas() {}

    /** The grids one may report from with their neighbours, or their communities when many. */
    static List<GridMap.Area> around(List<UnitView> grids, Units units, Locale locale) {
        List<String> parents =
                grids.stream().map(UnitView::parent).filter(Objects::nonNull).distinct().toList();
        List<UnitView> drawn =
                parents.size() == 1
                        ? units.children(parents.get(0))
                        : grids.size() <= READABLE
                                ? grids
                                : parents.stream().flatMap(p -> units.find(p).stream()).toList();
        return drawn.stream()
                .filter(unit -> !unit.boundary().isEmpty())
                .map(unit -> new GridMap.Area(unit.code(), unit.name(locale), unit.boundary()))
                .toList();
    }
}
