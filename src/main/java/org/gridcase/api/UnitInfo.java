package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.springframework.lang.Nullable;

/** A unit of the tree. */
record UnitInfo(
        @Schema(example = "HQ01") String code,
        @Nullable @Schema(description = "Code of the unit above") String parent,
        @Nullable @Schema(description = "What the unit is for") Tier tier,
        @Schema(description = "The level’s own code") String level,
        String name,
        @Nullable String nameEn,
        @Nullable Point centre,
        int households,
        int population,
        @Nullable @Schema(description = "Corners of its ground, in the answer to one unit")
                List<Point> boundary) {

    static UnitInfo of(UnitView unit, boolean withBoundary) {
        return new UnitInfo(
                unit.code(),
                unit.parent(),
                unit.tier(),
                unit.level(),
                unit.name(),
                unit.nameEn(),
                Point.of(unit.centre()),
                unit.households(),
                unit.population(),
                withBoundary ? unit.boundary().stream().map(Point::of).toList() : null);
    }
}
