package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.deliberation.Vote;
import org.springframework.lang.Nullable;

/** A vote given on line through a program that the resident uses. */
record CastVote(
        String code,
        Vote vote,
        @Nullable @Schema(description = "Whose vote it is, when it is not her own but a proxy’s")
                String forElector) {}
