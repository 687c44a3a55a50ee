package org.gridcase.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTextTest {
    private static final List<GeoPoint> CORNERS =
            List.of(new GeoPoint(40.2, 102.05), new GeoPoint(40.21, 102.06), new GeoPoint(-3, 0));

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(GroundText.of(CORNERS)).isEqualTo("102.05, 40.2\n102.06, 40.21\n0, -3");
        assertThat(GroundText.read(GroundText.of(CORNERS))).isEqualTo(CORNERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "102.05 40.2\n102.06 40.21\n0 -3",
                " 102.05，40.2 \n\n102.06,40.21\n0,-3\n",
                "102.05 40.2;102.06 40.21；0 -3"
            })
    void surveysWriteCornersInMoreThanOneWay(String text) {
        assertThat(GroundText.read(text)).isEqualTo(CORNERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"102.05", "东经102 北纬40", "40.2, 102.05", "1, 2, 3", "NaN, NaN"})
    void whatIsNoPlaceIsNamedWithItsLine(String wrong) {
        Invalid refused =
                catchThrowableOfType(
                        Invalid.class, () -> GroundText.read("102.05, 40.2\n" + wrong));

        assertThat(refused.errors().get(0).field()).isEqualTo("boundary");
        assertThat(refused.errors().get(0).args().toString()).isEqualTo("[2]");
    }
}
