package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.lang.Nullable;

/** Steps to be urged by a supervisor. */
record Urge(
        @Schema(description = "Ids of work items, 100 at most") List<String> workItems,
        @Nullable @Schema(maxLength = 500) String words) {

    List<Long> ids() {
        return workItems == null
                ? List.of()
                : workItems.stream().map(WorkItemsResource::id).toList();
    }
}
