package org.gridcase.demo;

import java.util.DoubleSummaryStatistics;
import java.util.Random;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.GeoPoint;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Points on the ground of a grid. */
@Component
@Profile("demo")
class Places {

    private final Units units;

    Places(Units units) {
        this.units = units;
    }

    /** Some point within the grid's boundary, its centre where it has none. */
    GeoPoint within(UnitView grid, Random random) {
        DoubleSummaryStatistics lat =
                grid.boundary().stream().mapToDouble(GeoPoint::lat).summaryStatistics();
        DoubleSummaryStatistics lng =
                grid.boundary().stream().mapToDouble(GeoPoint::lng).summaryStatistics();
        for (int tries = 0; tries < 50 && lat.getCount() > 0; tries++) {
            GeoPoint point = new GeoPoint(between(lat, random), between(lng, random));
            boolean here =
                    units.gridAt(point).filter(u -> u.code().equals(grid.code())).isPresent();
            if (here) {
                return point;
            }
        }
        return grid.centre();
    }

    /** To five digits, some metre. */
    private static double between(DoubleSummaryStatistics range, Random random) {
        double at = range.getMin() + random.nextDouble() * (range.getMax() - range.getMin());
        return Math.round(at * 1e5) / 1e5;
    }
}
