package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Why a clock is to stand still. */
record Suspension(
        @Schema(maxLength = 2000) String reason,
        @Schema(description = "When it is expected to go on; it does not do so by itself")
                Instant expectedUntil) {}
