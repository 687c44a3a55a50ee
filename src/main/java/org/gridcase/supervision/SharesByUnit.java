package org.gridcase.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many steps of a part of the watch board lie in each unit right below one, and in none of
 * them. Each is a range of the index of its own level, counted so far and no farther: no row is
 * read, and a town of a million open steps costs what a small one does.
 */
@Component
class SharesByUnit {
    private final Units units;
    private final BoardScope scope;
    private final JdbcClient jdbc;

    SharesByUnit(Units units, BoardScope scope, JdbcClient jdbc) {
        this.units = units;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** The most first, one statement whatever their number. */
    List<BoardShare> of(BoardFilter.Part part, String unit) {
        List<String> codes = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        for (UnitView below : units.everBelow(unit)) {
            count(below.code(), scope.part(part, below.code()), codes.size(), counts, params);
            codes.add(below.code());
        }
        count(unit, scope.ownPart(part, unit), codes.size(), counts, params);
        codes.add(unit);
        return jdbc
                .sql(String.join(" union all ", counts))
                .params(params)
                .query(
                        (row, n) ->
                                new BoardShare(
                                        codes.get(row.getInt(1)),
                                        null,
                                        null,
                                        row.getInt(2),
                                        row.getInt(2) >= BoardShare.CAP,
                                        WatchBoard.instant(row, 3)))
                .list()
                .stream()
                .filter(share -> share.count() > 0)
                .sorted(
                        Comparator.comparingInt(BoardShare::count)
                                .reversed()
                                .thenComparing(BoardShare::worst))
                .limit(WatchBoard.MOST)
                .toList();
    }

    private void count(
            String unit,
            BoardScope.Range range,
            int number,
            List<String> counts,
            List<Object> params) {
        counts.add(
                "select "
                        + number
                        + ", count(*), min(p.due_at) from (select c.due_at from step_clock c where "
                        + range.sql()
                        + scope.worstFirst(unit)
                        + " limit "
                        + BoardShare.CAP
                        + ") p");
        params.addAll(range.params());
    }
}
