package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.lang.Nullable;

/** An objection to a public notice, raised by a resident. */
record RaisedObjection(
        @Schema(maxLength = 2000) String words,
        @Nullable @Schema(description = "How to reach who objects", maxLength = 100)
                String contact) {}
