package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A wish for more time. */
record MoreTime(
        @Schema(description = "The due date wished for, later than the present one") Instant until,
        @Schema(maxLength = 2000) String reason) {}
