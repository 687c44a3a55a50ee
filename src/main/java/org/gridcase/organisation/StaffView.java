package org.gridcase.organisation;

import java.util.List;

/**
 * A member of staff as colleagues see one another.
 *
 * @param gender {@code female}, {@code male} or null
 * @param holdings own posts held today, then those deputised for; empty for people who left
 */
public record StaffView(
        String id,
        String name,
        String gender,
        String phone,
        boolean active,
        List<Holding> holdings) {

    public StaffView {
        holdings = List.copyOf(holdings);
    }
}
