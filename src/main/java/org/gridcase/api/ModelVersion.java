package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.modelling.Origin;
import org.gridcase.modelling.ReleaseView;
import org.springframework.lang.Nullable;

/** A version of a process: who changed what and why, and from when on new cases use it. */
record ModelVersion(
        String id,
        String process,
        @Nullable @Schema(description = "Missing while it waits for its day") Integer number,
        Origin origin,
        @Nullable String reason,
        String author,
        @Nullable String approver,
        Instant decidedAt,
        Instant effectiveAt) {

    static ModelVersion of(ReleaseView release) {
        return new ModelVersion(
                String.valueOf(release.id()),
                release.process(),
                release.number(),
                release.origin(),
                release.reason(),
                release.author(),
                release.approver(),
                release.decidedAt(),
                release.effectiveAt());
    }
}
