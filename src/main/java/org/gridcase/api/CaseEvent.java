package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** Something that happened to a case. */
record CaseEvent(
        Instant at,
        Doer by,
        @Schema(example = "step.done") String action,
        @Schema(description = "Facts, depending on the action") Map<String, Object> details,
        @Nullable @Schema(description = "What was written") String words,
        @Schema(description = "Files that came with it") List<FileInfo> files) {

    /** Who did it, for which post, as it was at that moment. */
    record Doer(
            @Schema(description = "Staff id, or system or resident") String id,
            String name,
            @Nullable @Schema(example = "grid-worker") String post,
            @Nullable Named unit) {}
}
