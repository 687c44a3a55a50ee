package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.inbox.WorkItemView;
import org.springframework.lang.Nullable;

/** A step of a case that waits for, or was done by, a person. */
record WorkItemDocument(
        String id,
        @Schema(description = "Number of the case", example = "HQ-20260302-0001") String ref,
        @Schema(example = "coordination") String process,
        @Schema(example = "settle") String step,
        String stepName,
        String stepNameEn,
        @Schema(description = "The unit that is to do it") Named unit,
        @Schema(example = "community-clerk") String post,
        @Nullable @Schema(description = "Who has it; missing when nobody has") Person holder,
        @Schema(description = "Who may claim it; empty unless nobody has it")
                List<Candidates> offeredTo,
        Instant offeredAt,
        Instant dueAt,
        @Schema(
                        description =
                                "Whether dueAt may still move: its year's holidays are not entered yet")
                boolean provisional,
        @Schema(description = "Whether the clock stands still") boolean paused,
        @Nullable Instant claimedAt,
        @Nullable Instant endedAt,
        @Nullable Person doneBy,
        @Nullable
                @Schema(
                        description =
                                "done, escalated, returned, departments, or an option of the"
                                        + " form’s field outcome",
                        example = "done")
                String outcome,
        @Schema(description = "Whether the process took it away") boolean withdrawn,
        @Schema(description = "What the caller may do with it now") List<WorkItemView.Deed> deeds,
        @Schema(
                        description =
                                "Ways out beside the form: escalated (POST …/escalation), returned"
                                        + " (…/return), departments (…/departments)")
                List<String> outcomes,
        @Nullable
                @Schema(
                        description =
                                "What was filled in, in the answer to one work item that is done")
                Map<String, Object> data) {

    /** A post in a unit with the people who may act for it today. */
    record Candidates(String post, Named unit, List<Person> people) {}
}
