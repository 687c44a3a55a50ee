package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** One file of a version or draft. */
record ModelText(
        @Schema(description = "Such as closing.bpmn or closing-verify.form") String name,
        String content) {

    static List<ModelText> of(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> new ModelText(file.getKey(), file.getValue()))
                .toList();
    }
}
