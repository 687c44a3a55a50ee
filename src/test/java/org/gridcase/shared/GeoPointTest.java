package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeoPointTest {
    @Test
    void oneDegreeNorthIsSome111Kilometres() {
        double metres = new GeoPoint(40, 94).metresTo(new GeoPoint(41, 94));
        assertThat(metres).isCloseTo(111_195, within(50.0));
    }

    @Test
    void degreesEastShrinkTowardsThePole() {
        double metres = new GeoPoint(60, 94).metresTo(new GeoPoint(60, 95));
        assertThat(metres).isCloseTo(55_597, within(50.0));
    }

    @Test
    void placesOffTheEarthAreRefused() {
        assertThatThrownBy(() -> new GeoPoint(90.1, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new GeoPoint(0, -180.1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(Invalid.class);
    }
}
