package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.shared.Invalid;
import org.springframework.lang.Nullable;

/** What was decided about a wish for more time. */
record TimeDecision(
        Boolean granted,
        @Nullable @Schema(description = "Another date than the one wished for") Instant until,
        @Nullable @Schema(maxLength = 2000, description = "Required for a refusal") String reason) {

    /** What is left out is no refusal. */
    boolean grants() {
        if (granted == null) {
            throw new Invalid("granted", "api.error.required");
        }
        return granted;
    }
}
