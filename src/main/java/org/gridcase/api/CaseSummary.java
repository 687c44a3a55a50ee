package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.casework.CaseState;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.lang.Nullable;

/** A line of a ledger. */
record CaseSummary(
        String number,
        Named item,
        HandlingPath path,
        CaseState state,
        @Schema(description = "The grid it lies in") Named unit,
        @Schema(description = "The unit where it stands") Named handlingUnit,
        String place,
        @Nullable Point point,
        String words,
        Instant reportedAt,
        @Nullable @Schema(description = "When it was filed or withdrawn") Instant endedAt,
        @Nullable @Schema(description = "1 to 5 stars") Integer rating,
        @Nullable @Schema(description = "The step that is due first, in Chinese") String stepName,
        @Nullable String stepNameEn,
        @Nullable @Schema(description = "Who has that step; missing when nobody has") Person holder,
        @Nullable Instant dueAt,
        @Schema(description = "That date may still move: its year is not announced yet")
                boolean provisional,
        @Schema(description = "The step is suspended: then that date says nothing")
                boolean paused) {}
