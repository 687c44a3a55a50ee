package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gridcase.deliberation.Plan;
import org.springframework.lang.Nullable;

/** The plan as the meeting wants it, whole. */
record Amendment(
        @Schema(maxLength = 2000) String what,
        @Schema(maxLength = 300) String place,
        @Nullable @Schema(description = "In yuan") BigDecimal cost,
        @Schema(description = "An office or a group, nobody’s name", maxLength = 200)
                String responsible,
        LocalDate byWhen,
        @Schema(maxLength = 500) String reason) {

    Plan plan() {
        return new Plan(what, place, cost, responsible, byWhen);
    }
}
