package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** The words of a proposal put better. */
record NewWords(
        String title,
        String text,
        @Nullable
                @Schema(description = "Public; required once somebody supports it", maxLength = 500)
                String reason) {}
