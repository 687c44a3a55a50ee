package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.springframework.lang.Nullable;

/** A form half filled in. */
record Draft(
        @Nullable @Schema(description = "Answers by the keys of the form’s fields")
                Map<String, Object> data) {}
