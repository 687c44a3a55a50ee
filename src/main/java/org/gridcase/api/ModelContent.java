package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.shared.Invalid;

/** The text of a file. */
record ModelContent(@Schema(description = "BPMN or form-js JSON") String content) {

    String given() {
        if (content == null) {
            throw new Invalid("content", "api.error.required");
        }
        return content;
    }
}
