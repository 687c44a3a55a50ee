package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.ReportBack;
import org.springframework.lang.Nullable;

/** Departments that are to work on a case, or none to offer it to all that are competent. */
record AskDepartments(
        @Nullable @Schema(description = "Codes of the departments") List<String> departments,
        @Nullable @Schema(description = "The one that leads the others") String lead,
        @Schema(maxLength = 2000) String reason,
        @Nullable @Schema(description = "Ids of files uploaded before to /files")
                List<String> files) {

    ReportBack command(long id, String outcome) {
        Map<String, Object> data = new HashMap<>();
        if (departments != null) {
            data.put("departments", departments);
        }
        if (lead != null) {
            data.put("lead", lead);
        }
        return new ReportBack(null, id, outcome, data, reason, FileIds.of(files));
    }
}
