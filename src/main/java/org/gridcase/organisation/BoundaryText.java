package org.gridcase.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gridcase.shared.GeoPoint;

/** A boundary in one text column: {@code lat lng;lat lng;...}. */
@Converter
class BoundaryText implements AttributeConverter<List<GeoPoint>, String> {
    @Override
    public String convertToDatabaseColumn(List<GeoPoint> corners) {
        if (corners == null || corners.isEmpty()) {
            return null;
        }
        return corners.stream()
                .map(corner -> corner.lat() + " " + corner.lng())
                .collect(Collectors.joining(";"));
    }

    @Override
    public List<GeoPoint> convertToEntityAttribute(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(";")).map(BoundaryText::corner).toList();
    }

    private static GeoPoint corner(String text) {
        int space = text.indexOf(' ');
        return new GeoPoint(
                Double.parseDouble(text.substring(0, space)),
                Double.parseDouble(text.substring(space + 1)));
    }
}
