package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GeoPointTest {
    @Test
    void placesOffTheEarthAreRefused() {
        assertThatThrownBy(() -> new GeoPoint(90.1, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new GeoPoint(0, -180.1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(Invalid.class);
    }
}
