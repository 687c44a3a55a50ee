package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.ReportBack;
import org.springframework.lang.Nullable;

/** The form, filled in. */
record Completion(
        @Nullable
                @Schema(
                        description = "Answers by the keys of the form’s fields",
                        example = "{\"agreement\": \"双方同意本周内清理\"}")
                Map<String, Object> data,
        @Nullable @Schema(description = "Ids of files uploaded before to /files")
                List<String> files) {

    ReportBack command(long id) {
        return new ReportBack(null, id, null, data, null, FileIds.of(files));
    }
}
