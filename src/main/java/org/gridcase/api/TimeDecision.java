package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** What was decided about a wish for more time. */
record TimeDecision(
        boolean granted,
        @Nullable @Schema(description = "Another date than the one wished for") Instant until,
        @Nullable @Schema(maxLength = 2000, description = "Required for a refusal")
                String reason) {}
