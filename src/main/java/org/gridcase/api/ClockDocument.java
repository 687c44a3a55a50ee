package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.supervision.ClockView;
import org.gridcase.supervision.Rung;
import org.gridcase.supervision.StartedWhy;
import org.gridcase.worktime.StepLimit;
import org.springframework.lang.Nullable;

/** The clock of a step: until when, and why. */
record ClockDocument(
        @Schema(description = "The step’s work item") String workItem,
        @Schema(example = "settle") String step,
        String stepName,
        String stepNameEn,
        Named unit,
        @Nullable @Schema(description = "Who has the step; missing when nobody has") Person holder,
        @Schema(
                        description =
                                "Working hours wh, working days wd, minutes m, hours h, days d",
                        example = "5wd")
                String limit,
        StepLimit.Origin limitOrigin,
        @Nullable @Schema(description = "Code of the matter item") String matter,
        StartedWhy startedWhy,
        Instant startedAt,
        @Schema(description = "Whether the times below are working time") boolean workingTime,
        @Schema(description = "In seconds, with extensions") long allowedSeconds,
        long usedSeconds,
        @Schema(description = "Negative when it is overdue") long leftSeconds,
        Instant dueAt,
        @Schema(description = "Its year’s holidays are not announced yet") boolean provisional,
        Instant claimDueAt,
        @Nullable Instant claimedAt,
        ClockView.State state,
        @Nullable Instant stoppedAt,
        @Nullable Instant askedUntil,
        @Nullable Instant overdueSince,
        @Nullable @Schema(description = "The latest rung of the ladder") Rung rung,
        @Nullable @Schema(description = "The rung that comes next") Rung next,
        @Nullable Instant nextAt,
        @Schema(description = "The year of nextAt is not announced yet") boolean nextProvisional,
        List<Pause> pauses,
        List<Extension> extensions,
        List<Climbed> rungs,
        @Schema(description = "What the caller may do with it now") List<ClockView.Deed> deeds) {

    /** A time in which it stood still. */
    record Pause(
            Instant from,
            @Nullable Instant to,
            @Nullable Instant expectedUntil,
            @Nullable Person by,
            String reason) {}

    /** A request for more time that was decided. */
    record Extension(
            Instant at,
            Instant dueBefore,
            @Nullable @Schema(description = "Missing when it was refused") Instant grantedUntil,
            @Nullable Person by,
            @Nullable String words) {}

    /** A rung that was climbed. */
    record Climbed(
            Rung rung,
            Instant at,
            @Nullable @Schema(description = "Whose head an order went to") Named unit) {}
}
