package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.casework.CaseState;
import org.gridcase.casework.CaseView;
import org.gridcase.casework.Channel;
import org.gridcase.catalogue.HandlingPath;
import org.springframework.lang.Nullable;

/** A case as the caller may see it. */
record CaseDocument(
        String number,
        Named item,
        HandlingPath path,
        CaseState state,
        @Schema(description = "The grid it lies in") Named unit,
        @Schema(description = "The unit where it stands") Named handlingUnit,
        String place,
        @Nullable Point point,
        int quantity,
        String words,
        Channel channel,
        @Nullable @Schema(description = "Who raised it, masked") Reporter reporter,
        Person reportedBy,
        Instant reportedAt,
        @Nullable @Schema(description = "For the resident; only for who may hand it out")
                String trackingCode,
        @Nullable @Schema(description = "What was decided, on the approval path") Boolean approved,
        @Schema(description = "Units at work side by side, in the order they were asked")
                List<Department> departments,
        @Nullable Instant answeredAt,
        @Nullable @Schema(description = "When it was filed or withdrawn") Instant endedAt,
        @Nullable @Schema(description = "1 to 5 stars") Integer rating,
        @Nullable String ratingWords,
        @Schema(description = "Its open steps, in the order of their offer")
                List<WorkItemDocument> openSteps,
        @Schema(description = "What the caller may do with the case besides open steps")
                List<CaseView.Deed> deeds) {

    /** A unit at work on the case. */
    record Department(
            Named unit,
            @Schema(description = "Whether it responds to an emergency") boolean responding,
            @Schema(description = "Whether it leads the others") boolean leading,
            @Schema(allowableValues = {"asked", "reported", "gave-back", "replaced"}) String state,
            Instant askedAt,
            @Nullable Instant answeredAt) {}
}
