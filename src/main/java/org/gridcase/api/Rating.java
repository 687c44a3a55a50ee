package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** A resident's rating. */
record Rating(
        @Schema(minimum = "1", maximum = "5") Integer stars,
        @Nullable @Schema(maxLength = 500) String words) {}
