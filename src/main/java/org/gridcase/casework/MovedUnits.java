package org.gridcase.casework;

import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the cases of a unit along when it moves in the tree, in the same transaction (decision 7):
 * out of the ledgers of the units that are above it no longer, into those that now are. A step
 * under way stays with those to whom it was offered; the next one goes to the new units.
 */
@Component
class MovedUnits {
    /** The derived table lets MySQL read the table that is changed. */
    private static final String ITS_CASES =
            "(select case_id from (select distinct case_id from case_scope where unit = :moved) m)";

    private final CaseUnits units;
    private final JdbcClient jdbc;

    MovedUnits(CaseUnits units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(UnitMoved event) {
        if (units.tier(event.unit()) == Tier.DEPARTMENT) {
            return; // has in its ledger what it was asked about, wherever it hangs
        }
        event.left().forEach(unit -> leave(event, unit));
        event.joined().forEach(unit -> join(event, unit));
    }

    private void leave(UnitMoved event, String unit) {
        // What stood with the old unit above stands with the one of the same level now
        jdbc.sql(
                        "update grid_case set handling_unit = :now, version = version + 1"
                                + " where handling_unit = :unit and state not in"
                                + " ('FILED', 'WITHDRAWN') and id in "
                                + ITS_CASES)
                .param("now", units.counterpart(event.unit(), unit))
                .param("unit", unit)
                .param("moved", event.unit())
                .update();
        jdbc.sql("delete from case_scope where unit = :unit and case_id in " + ITS_CASES)
                .param("unit", unit)
                .param("moved", event.unit())
                .update();
    }

    private void join(UnitMoved event, String unit) {
        jdbc.sql(
                        "insert into case_scope (unit, case_id) select :unit, s.case_id from"
                                + " case_scope s where s.unit = :moved and not exists (select 1"
                                + " from case_scope k where k.unit = :unit and k.case_id ="
                                + " s.case_id)")
                .param("unit", unit)
                .param("moved", event.unit())
                .update();
    }
}
