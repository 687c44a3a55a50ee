package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.supervision.BoardFigures;

/** How many open steps of a unit are in each part of the board, each counted to 1000. */
record BoardCounts(
        int overdue,
        @Schema(description = "Will be overdue before the day is over") int today,
        @Schema(description = "Will be overdue within the seven days after today") int soon,
        @Schema(description = "Suspended: the clock stands still") int paused) {

    static BoardCounts of(BoardFigures figures) {
        return new BoardCounts(
                figures.overdue(), figures.today(), figures.soon(), figures.paused());
    }
}
