package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** To whom a step is handed over, and why. */
record HandOver(
        @Schema(description = "Staff id, see …/colleagues") String to,
        @Schema(maxLength = 2000) String reason) {}
