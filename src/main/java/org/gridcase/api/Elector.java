package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.deliberation.Electorate;
import org.springframework.lang.Nullable;

/** A line of a community's register of residents. Personal data: only who runs it reads it. */
record Elector(
        @Nullable String id,
        @Schema(description = "Building and door as people call it", maxLength = 60)
                String household,
        @Schema(maxLength = 100) String name,
        @Nullable @Schema(description = "One of the residents' representatives")
                Boolean representative,
        @Nullable @Schema(description = "A member of the standing committee") Boolean committee,
        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY) Boolean hasCode) {

    static Elector of(Electorate.Voter voter) {
        return new Elector(
                Long.toString(voter.id()),
                voter.household(),
                voter.name(),
                voter.representative(),
                voter.committee(),
                voter.hasCode());
    }

    Electorate.Resident resident() {
        return new Electorate.Resident(
                household,
                name,
                Boolean.TRUE.equals(representative),
                Boolean.TRUE.equals(committee));
    }
}
