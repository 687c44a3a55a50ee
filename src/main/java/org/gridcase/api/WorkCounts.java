package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.inbox.BoxCounts;

/** How much lies in the boxes, each counted to the cap at most. */
record WorkCounts(
        int toClaim,
        int mine,
        @Schema(description = "Of mine, what is late") int overdue,
        @Schema(description = "Of what is for information, what was not looked at") int unread,
        @Schema(description = "A count as high as this means: this many or more") int cap) {

    static WorkCounts of(BoxCounts counts) {
        return new WorkCounts(
                counts.toClaim(), counts.mine(), counts.overdue(), counts.unread(), BoxCounts.CAP);
    }
}
