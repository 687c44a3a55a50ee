package org.gridcase.organisation;

import java.time.Instant;
import java.util.List;
import org.gridcase.shared.GeoPoint;

/** A unit as read for the tree: values only, so that the asking transaction manages no entities. */
record UnitRow(
        String code,
        String parent,
        Tier tier,
        String level,
        String name,
        String nameEn,
        String path,
        Double lat,
        Double lng,
        int households,
        int population,
        List<GeoPoint> boundary,
        Instant closedAt) {

    UnitView view() {
        GeoPoint centre = lat == null || lng == null ? null : new GeoPoint(lat, lng);
        return new UnitView(
                code,
                parent,
                tier,
                level,
                name,
                nameEn,
                path,
                centre,
                households,
                population,
                boundary);
    }

    /** Closed units stay known by code, because old cases name them, but appear in no list. */
    boolean closed() {
        return closedAt != null;
    }
}
