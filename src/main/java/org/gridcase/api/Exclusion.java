package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A member of the reviewing body whom a proposal concerns. */
record Exclusion(
        @Schema(description = "Staff id") String member,
        @Schema(maxLength = 500, description = "For the file, not public") String reason) {}
