package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.gridcase.operations.IncidentKind;
import org.gridcase.operations.IncidentView;
import org.springframework.lang.Nullable;

/** Something that needs, or needed, an administrator. */
record IncidentInfo(
        String id,
        IncidentKind kind,
        @Schema(description = "Id of the job, name of the duty, or such") String subject,
        @Schema(description = "For engineers") Map<String, String> details,
        Instant firstAt,
        Instant lastAt,
        @Schema(description = "How often it was found while it was open") int times,
        @Nullable Instant endedAt,
        @Nullable String note) {

    static IncidentInfo of(IncidentView incident) {
        return new IncidentInfo(
                Long.toString(incident.id()),
                incident.kind(),
                incident.subject(),
                incident.details(),
                incident.firstAt(),
                incident.lastAt(),
                incident.times(),
                incident.endedAt(),
                incident.note());
    }
}
