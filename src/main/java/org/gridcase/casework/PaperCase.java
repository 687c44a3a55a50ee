package org.gridcase.casework;

import java.time.Instant;
import org.gridcase.catalogue.HandlingPath;

/**
 * A case on paper, with which a model is tried.
 *
 * @param item code of its matter item
 * @param path the path it begins on
 * @param unit the grid where it lies
 * @param onTheSpot whether the grid worker of the place reports it
 * @param raised whether a resident raised it
 * @param reportedBy staff id, may be null
 */
public record PaperCase(
        String number,
        String item,
        HandlingPath path,
        String unit,
        boolean onTheSpot,
        boolean raised,
        String reportedBy,
        Instant at) {}
