package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.supervision.SupervisionOrders;
import org.springframework.lang.Nullable;

/** A supervision order to be issued. */
record IssueOrder(
        @Nullable @Schema(description = "Number of the case; not needed beside workItem")
                String ref,
        @Nullable @Schema(description = "Id of the step it is about") String workItem,
        @Schema(description = "Code of the unit it is addressed to") String unit,
        @Schema(description = "Staff id of the leader who has to answer for it") String leader,
        @Schema(description = "Until when the written answer is owed") Instant deadline,
        @Schema(maxLength = 2000) String words) {

    SupervisionOrders.Issue command() {
        return new SupervisionOrders.Issue(
                null,
                ref,
                workItem == null ? null : WorkItemsResource.id(workItem),
                unit,
                leader,
                deadline,
                words);
    }
}
