package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.ProposalView;
import org.springframework.lang.Nullable;

/** A resolution on public notice, in force or withdrawn. */
record ResolutionInfo(
        String no,
        String text,
        @Schema(description = "The version of the plan that was decided") int planVersion,
        Instant publishedAt,
        Instant noticeUntil,
        @Nullable Instant inForceAt,
        @Nullable Instant withdrawnAt,
        @Schema(description = "Whether its notice still runs") boolean takesObjections,
        @Schema(description = "Objections that were decided, with the reason")
                List<DecidedObjection> objections) {

    /** The reason is public, the objection itself is not. */
    record DecidedObjection(boolean upheld, String reason, Instant decidedAt) {}

    /** Null for none. */
    static ResolutionInfo of(@Nullable ProposalView.ResolutionView resolution) {
        return resolution == null
                ? null
                : new ResolutionInfo(
                        resolution.no(),
                        resolution.text(),
                        resolution.planNo(),
                        resolution.publishedAt(),
                        resolution.noticeUntil(),
                        resolution.inForceAt(),
                        resolution.withdrawnAt(),
                        resolution.takesObjections(),
                        resolution.objections().stream()
                                .map(
                                        decided ->
                                                new DecidedObjection(
                                                        decided.upheld(),
                                                        decided.reason(),
                                                        decided.at()))
                                .toList());
    }
}
