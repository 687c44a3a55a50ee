package org.gridcase.organisation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.shared.GeoPoint;
import org.gridcase.shared.Invalid;

/**
 * The corners of a ground as lines of text, longitude before latitude as survey sheets and GeoJSON
 * have it.
 */
final class GroundText {
    /** A tenth of a metre. */
    private static final int DIGITS = 6;

    private GroundText() {}

    static String of(List<GeoPoint> corners) {
        return corners.stream()
                .map(corner -> degrees(corner.lng()) + ", " + degrees(corner.lat()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @throws Invalid for the field {@code boundary}, naming the first line that is no place
     */
    static List<GeoPoint> read(String text) {
        List<GeoPoint> corners = new ArrayList<>();
        int line = 0;
        for (String row : text.split("[\\n;；]")) {
            line++;
            if (!row.isBlank()) {
                corners.add(corner(row, line));
            }
        }
        return corners;
    }

    private static GeoPoint corner(String row, int line) {
        String[] pair = row.strip().split("[,，\\s]+");
        try {
            if (pair.length == 2) {
                return new GeoPoint(Double.parseDouble(pair[1]), Double.parseDouble(pair[0]));
            }
        } catch (NumberFormatException | Invalid noPlace) {
            // told below, with its line
        }
        throw new Invalid("boundary", "organisation.error.corner", String.valueOf(line));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
