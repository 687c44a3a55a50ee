package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** A draft laid before another administrator. */
record ModelProposal(
        @Schema(maxLength = 1000, description = "What is changed and why") String reason,
        @Nullable @Schema(description = "From when on; missing for as soon as it is released")
                Instant effectiveAt) {}
