package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.gridcase.shared.Invalid;

/** Where cases go on. */
record MigrationMapping(
        @Schema(description = "Elements of the one version to elements of the other")
                Map<String, String> mapping) {

    Map<String, String> given() {
        if (mapping == null) {
            throw new Invalid("mapping", "api.error.required");
        }
        return mapping;
    }
}
