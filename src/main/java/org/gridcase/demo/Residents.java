package org.gridcase.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridcase.casework.ReportMatter;
import org.gridcase.catalogue.HandlingPath;
import org.gridcase.organisation.UnitView;

/** The invented residents of {@code demo/residents.csv}. */
class Residents {

    private final Map<String, List<Map<String, String>>> byGrid =
            DemoSheet.rows("residents").stream()
                    .collect(Collectors.groupingBy(row -> row.get("unit")));

    /** Somebody who lives in the grid; an identity number only where somebody applies. */
    ReportMatter.Reporter of(UnitView grid, HandlingPath path, Random random) {
        List<Map<String, String>> here = byGrid.get(grid.code());
        Map<String, String> row = here.get(random.nextInt(here.size()));
        return new ReportMatter.Reporter(
                row.get("name"),
                row.get("phone"),
                path == HandlingPath.APPROVAL ? row.get("idNumber") : null,
                row.get("building"));
    }
}
