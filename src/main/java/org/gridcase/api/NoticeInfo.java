package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/** The public notice of a case. */
record NoticeInfo(
        String title,
        String text,
        @Schema(description = "Units on whose boards it stands") List<Named> boards,
        Instant openedAt,
        @Schema(description = "Until when objections may be raised") Instant endsAt,
        boolean open,
        @Schema(description = "The oldest first") List<Objection> objections,
        @Schema(description = "Whether the caller may ask for contacts")
                boolean contactsMayBeSeen) {

    /** An objection to it. */
    record Objection(
            String id,
            String words,
            boolean hasContact,
            Instant raisedAt,
            @Schema(allowableValues = {"open", "dismissed", "upheld"}) String state,
            @Nullable @Schema(description = "The reason of the decision") String answer,
            @Nullable Instant decidedAt) {}
}
