package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.deliberation.ProposalChannel;
import org.springframework.lang.Nullable;

/** A proposal from the box or the suggestion book. */
record EnterProposal(
        @Schema(description = "The community, or a grid in it") String unit,
        @Schema(description = "box or book") ProposalChannel channel,
        String title,
        String text,
        @Nullable String place,
        @Nullable List<String> files) {}
