package org.gridcase.shared;

/**
 * A place on earth in WGS 84 degrees.
 *
 * @param lat north positive, -90 to 90
 * @param lng east positive, -180 to 180
 */
public record GeoPoint(double lat, double lng) {

    public GeoPoint {
        // written so that NaN is refused too
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw new Invalid("position", "shared.error.position");
        }
    }
}
