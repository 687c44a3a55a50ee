package org.gridcase.shared;

/**
 * A place on earth in WGS 84 degrees.
 *
 * @param lat north positive, -90 to 90
 * @param lng east positive, -180 to 180
 */
public record GeoPoint(double lat, double lng) {
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    public GeoPoint {
        // written so that NaN is refused too
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw new Invalid("position", "shared.error.position");
        }
    }

    /** Metres to another place over the ground, good to half a per cent (sphere). */
    public double metresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double h =
                Math.pow(Math.sin(dLat / 2), 2)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * Math.pow(Math.sin(dLng / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
