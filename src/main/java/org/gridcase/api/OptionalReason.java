package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** Why something is done, where that may be left out. */
record OptionalReason(@Nullable @Schema(maxLength = 2000) String reason) {}
