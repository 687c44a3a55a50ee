package org.gridcase.supervision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gridcase.organisation.UnitMoved;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the clocks of a unit along when it moves in the tree, in the same transaction: lists by
 * jurisdiction are found by the units above that each clock carries.
 */
@Component
class MovedClocks {
    private final Units units;
    private final JdbcClient jdbc;

    MovedClocks(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(UnitMoved event) {
        units.subtree(event.unit()).forEach(this::standAnew);
    }

    private void standAnew(UnitView unit) {
        List<Object> values = new ArrayList<>(fromRoot(unit));
        values.add(unit.code());
        jdbc.sql(
                        "update step_clock set unit_1 = ?, unit_2 = ?, unit_3 = ?, unit_4 = ?,"
                                + " unit_5 = ?, unit_6 = ?, unit_7 = ?, unit_8 = ?,"
                                + " version = version + 1 where unit = ?")
                .params(values)
                .update();
    }

    /** As many levels as a clock carries, null where the unit has fewer above it. */
    private List<String> fromRoot(UnitView unit) {
        List<String> way = new ArrayList<>();
        units.upwards(unit.code()).forEach(level -> way.add(level.code()));
        Collections.reverse(way);
        while (way.size() < UnitsAbove.LEVELS) {
            way.add(null);
        }
        return way.subList(0, UnitsAbove.LEVELS);
    }
}
