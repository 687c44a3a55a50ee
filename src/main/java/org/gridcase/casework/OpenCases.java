package org.gridcase.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.Tier;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases are open, by the grid in which they lie: the figures of the map. */
@Service
@Transactional(readOnly = true)
public class OpenCases {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;

    OpenCases(JdbcClient jdbc, Jurisdiction jurisdiction, Units units) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
    }

    private record Count(String unit, int cases) {}

    /**
     * Open cases in the ledger of a unit by grid; grids without any are left out.
     *
     * @throws NotFound when the unit's cases are not the actor's to see
     */
    public Map<String, Integer> byGrid(Actor actor, String unit) {
        if (!jurisdiction.may(actor, Action.SEE_CASE, unit)) {
            throw new NotFound("casework.error.unitUnknown");
        }
        boolean department = units.unit(unit).tier() == Tier.DEPARTMENT;
        return (department ? ofDepartment(unit) : onTheGround(unit))
                .stream().collect(Collectors.toMap(Count::unit, Count::cases));
    }

    /** What lies in the grids below, from the index alone. */
    private List<Count> onTheGround(String unit) {
        List<String> grids =
                units.subtree(unit).stream()
                        .filter(below -> below.tier() == Tier.GRID)
                        .map(UnitView::code)
                        .toList();
        return grids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select unit, count(*) as cases from grid_case"
                                        + " where unit in (:grids) and filed_at is null group by"
                                        + " unit")
                        .param("grids", grids)
                        .query(Count.class)
                        .list();
    }

    private List<Count> ofDepartment(String unit) {
        return jdbc.sql(
                        "select c.unit, count(*) as cases from case_scope s"
                                + " join grid_case c on c.id = s.case_id"
                                + " where s.unit = ? and c.filed_at is null group by c.unit")
                .param(unit)
                .query(Count.class)
                .list();
    }
}
