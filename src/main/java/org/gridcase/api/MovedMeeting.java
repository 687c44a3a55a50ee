package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Another time or place for a meeting. */
record MovedMeeting(
        Instant beginsAt,
        @Schema(maxLength = 200) String place,
        @Schema(description = "Public", maxLength = 500) String reason) {}
