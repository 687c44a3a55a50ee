package org.gridcase.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.shared.GeoPoint;

/** All units at one moment, ready to be asked; immutable. */
final class UnitTree {
    private final List<LevelView> levels;
    private final Map<String, UnitView> byCode = new LinkedHashMap<>();
    private final Map<String, UnitView> byName = new HashMap<>();
    private final List<UnitView> open = new ArrayList<>();
    private final Map<String, List<UnitView>> children = new LinkedHashMap<>();
    private final List<UnitView> roots = new ArrayList<>();
    private final List<Ground> grids = new ArrayList<>();

    UnitTree(List<LevelView> levels, List<UnitRow> rows) {
        this.levels = levels.stream().sorted(Comparator.comparingInt(LevelView::rank)).toList();
        rows.stream()
                .sorted(Comparator.comparing(UnitRow::path))
                .forEach(
                        row -> {
                            UnitView unit = row.view();
                            byCode.put(unit.code(), unit);
                            byName.putIfAbsent(unit.name(), unit);
                            if (!row.closed()) {
                                add(unit);
                            }
                        });
    }

    private void add(UnitView unit) {
        open.add(unit);
        if (unit.parent() == null) {
            roots.add(unit);
        } else {
            children.computeIfAbsent(unit.parent(), code -> new ArrayList<>()).add(unit);
        }
        if (unit.tier() == Tier.GRID && unit.boundary().size() > 2) {
            grids.add(new Ground(unit));
        }
    }

    List<LevelView> levels() {
        return levels;
    }

    Optional<UnitView> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** A unit of this Chinese name; of several the first. */
    Optional<UnitView> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<UnitView> open() {
        return Collections.unmodifiableList(open);
    }

    List<UnitView> roots() {
        return Collections.unmodifiableList(roots);
    }

    List<UnitView> everBelow(String code) {
        return byCode.values().stream().filter(unit -> code.equals(unit.parent())).toList();
    }

    List<UnitView> children(String code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    List<UnitView> upwards(UnitView unit) {
        List<UnitView> way = new ArrayList<>();
        for (UnitView u = unit; u != null; u = byCode.get(u.parent())) {
            way.add(u);
        }
        return way;
    }

    Optional<UnitView> gridAt(GeoPoint point) {
        return grids.stream().filter(g -> g.contains(point)).map(Ground::unit).findFirst();
    }

    /** A grid's ground with its bounding box, which rules out nearly all grids at once. */
    private record Ground(UnitView unit, double south, double west, double north, double east) {

        Ground(UnitView unit) {
            this(
                    unit,
                    unit.boundary().stream().mapToDouble(GeoPoint::lat).min().orElseThrow(),
                    unit.boundary().stream().mapToDouble(GeoPoint::lng).min().orElseThrow(),
                    unit.boundary().stream().mapToDouble(GeoPoint::lat).max().orElseThrow(),
                    unit.boundary().stream().mapToDouble(GeoPoint::lng).max().orElseThrow());
        }

        boolean contains(GeoPoint p) {
            if (p.lat() < south || p.lat() > north || p.lng() < west || p.lng() > east) {
                return false;
            }
            // A point is inside when a ray to the east crosses the boundary an odd number of times
            boolean inside = false;
            List<GeoPoint> corners = unit.boundary();
            GeoPoint a = corners.get(corners.size() - 1);
            for (GeoPoint b : corners) {
                boolean straddles = (a.lat() > p.lat()) != (b.lat() > p.lat());
                if (straddles
                        && p.lng()
                                < (b.lng() - a.lng()) * (p.lat() - a.lat()) / (b.lat() - a.lat())
                                        + a.lng()) {
                    inside = !inside;
                }
                a = b;
            }
            return inside;
        }
    }
}
