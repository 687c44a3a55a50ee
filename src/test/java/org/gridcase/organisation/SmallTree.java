package org.gridcase.organisation;

import java.util.List;
import org.gridcase.shared.GeoPoint;

/** A county, two towns, three communities, a branch without a tier, four grids, two departments. */
final class SmallTree {
    private SmallTree() {}

    static Units units() {
        return new Units(
                new UnitTree(
                        List.of(
                                new LevelView("grid", "网格", "Grid", 5, Tier.GRID),
                                new LevelView("county", "县", "County", 1, Tier.COUNTY)),
                        List.of(
                                row("YC", null, Tier.COUNTY, "/YC/"),
                                row("SL", "YC", Tier.TOWN, "/YC/SL/"),
                                row("BY", "YC", Tier.TOWN, "/YC/BY/"),
                                row("HQ", "SL", Tier.COMMUNITY, "/YC/SL/HQ/"),
                                row("LY", "SL", Tier.COMMUNITY, "/YC/SL/LY/"),
                                // as in S1: a general branch between town and village
                                row("BR", "BY", null, "/YC/BY/BR/"),
                                row("BV", "BR", Tier.COMMUNITY, "/YC/BY/BR/BV/"),
                                row("HQ01", "HQ", Tier.GRID, "/YC/SL/HQ/HQ01/"),
                                // its code begins like HQ's, but it lies elsewhere
                                row("HQ2", "SL", Tier.COMMUNITY, "/YC/SL/HQ2/"),
                                row("LY01", "LY", Tier.GRID, "/YC/SL/LY/LY01/"),
                                row("BY01", "BV", Tier.GRID, "/YC/BY/BR/BV/BY01/"),
                                row("D-CG", "YC", Tier.DEPARTMENT, "/YC/D-CG/"),
                                row("SL-YJ", "SL", Tier.DEPARTMENT, "/YC/SL/SL-YJ/"),
                                closed("OLD", "SL", "/YC/SL/OLD/"))));
    }

    private static UnitRow row(String code, String parent, Tier tier, String path) {
        return new UnitRow(
                code,
                parent,
                tier,
                "level",
                code,
                code,
                path,
                40.0,
                100.0,
                300,
                800,
                ground(code),
                null);
    }

    private static UnitRow closed(String code, String parent, String path) {
        return new UnitRow(
                code,
                parent,
                Tier.GRID,
                "level",
                code,
                code,
                path,
                null,
                null,
                0,
                0,
                List.of(),
                java.time.Instant.EPOCH);
    }

    /** HQ01 is an L, LY01 the square that fills it up. */
    private static List<GeoPoint> ground(String code) {
        return switch (code) {
            case "HQ01" ->
                    List.of(
                            new GeoPoint(0, 0),
                            new GeoPoint(0, 2),
                            new GeoPoint(1, 2),
                            new GeoPoint(1, 1),
                            new GeoPoint(2, 1),
                            new GeoPoint(2, 0));
            case "LY01" ->
                    List.of(
                            new GeoPoint(1, 1),
                            new GeoPoint(1, 2),
                            new GeoPoint(2, 2),
                            new GeoPoint(2, 1));
            default -> List.of();
        };
    }
}
