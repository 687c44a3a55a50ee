package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.supervision.DecisionCounts;

/** How often deadlines of a unit and below it were moved in the last 30 days. */
record BoardDecided(
        @Schema(description = "Requests for more time") int asked,
        @Schema(description = "Requests granted") int extended,
        @Schema(description = "Requests refused") int refused,
        @Schema(description = "Clocks stopped for a third party") int suspended,
        @Schema(description = "Steps that came back") int returned,
        @Schema(description = "Steps urged because their limit was up") int urged) {

    static BoardDecided of(DecisionCounts counts) {
        return new BoardDecided(
                counts.asked(),
                counts.extended(),
                counts.refused(),
                counts.suspended(),
                counts.returned(),
                counts.urged());
    }
}
