package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A stuck case that is to go on at another step. */
record MoveOfCase(
        @Schema(description = "Number of the case") String number,
        @Schema(description = "The standing that is left") String activity,
        @Schema(description = "Element of the step where it goes on") String to,
        @Schema(maxLength = 1000) String reason) {}
