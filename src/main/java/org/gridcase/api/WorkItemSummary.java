package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.lang.Nullable;

/** A line of a box. In boxes of cases the step is where the case is now. */
record WorkItemSummary(
        @Nullable @Schema(description = "The work item; missing when the case has ended") String id,
        @Schema(description = "Number of the case", example = "HQ-20260302-0001") String ref,
        @Schema(description = "What the number belongs to", example = "case") String kind,
        String title,
        @Nullable String titleEn,
        String place,
        @Schema(description = "Where it lies") Named unit,
        @Schema(example = "coordination") String path,
        boolean urgent,
        @Nullable @Schema(example = "settle") String step,
        @Nullable String stepName,
        @Nullable String stepNameEn,
        @Nullable @Schema(example = "community-clerk") String post,
        @Nullable @Schema(description = "The unit that is to do the step") Named atUnit,
        @Schema(description = "When the step was offered, or the case reported") Instant offeredAt,
        @Nullable Instant dueAt,
        @Schema(
                        description =
                                "Whether dueAt may still move: its year's holidays are not entered yet")
                boolean provisional,
        @Schema(description = "Whether the clock stands still") boolean paused,
        @Nullable Instant endedAt,
        @Nullable @Schema(description = "Who has it; missing when nobody has") Person holder,
        @Nullable String outcome,
        boolean unread) {}
