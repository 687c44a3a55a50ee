package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.worktime.OpenDeadlines.Moving;

/** How many open deadlines a change of a calendar moves. */
record MovedDeadlines(
        int count,
        @Schema(description = "There are more deadlines than were looked at") boolean more) {

    static MovedDeadlines of(Moving moving) {
        return new MovedDeadlines(moving.count(), moving.more());
    }
}
