package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.shared.Invalid;
import org.springframework.lang.Nullable;

/** One decision about requests of many steps. */
record TimeDecisions(
        @Schema(description = "Ids of work items, 100 at most") List<String> workItems,
        @Schema(description = "True: each gets the date it was asked for") Boolean granted,
        @Nullable @Schema(maxLength = 2000, description = "Required for a refusal") String reason) {

    List<Long> ids() {
        return workItems == null
                ? List.of()
                : workItems.stream().map(WorkItemsResource::id).toList();
    }

    /** What is left out is no refusal. */
    boolean grants() {
        if (granted == null) {
            throw new Invalid("granted", "api.error.required");
        }
        return granted;
    }
}
