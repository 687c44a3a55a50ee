package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.ReportBack;
import org.springframework.lang.Nullable;

/** Why a step ends beside its form. */
record WayOut(
        @Schema(maxLength = 2000) String reason,
        @Nullable @Schema(description = "Ids of files uploaded before to /files")
                List<String> files) {

    ReportBack command(long id, String outcome) {
        return new ReportBack(null, id, outcome, Map.of(), reason, FileIds.of(files));
    }
}
