package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;

/** A place on earth, WGS 84. */
record Point(
        @Schema(example = "40.238265") Double lat, @Schema(example = "102.057311") Double lng) {

    static Point of(GeoPoint point) {
        return point == null ? null : new Point(point.lat(), point.lng());
    }

    GeoPoint geo() {
        if (lat == null || lng == null) {
            throw new Invalid("point", "shared.error.position");
        }
        return new GeoPoint(lat, lng);
    }
}
