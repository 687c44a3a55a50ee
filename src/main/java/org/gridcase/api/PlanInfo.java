package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.deliberation.Plan;
import org.gridcase.deliberation.PlanVersion;
import org.springframework.lang.Nullable;

/** A version of the implementation plan: from the review, or as a meeting amended it. */
record PlanInfo(
        @Schema(description = "1 for the plan of the review") int version,
        String what,
        String place,
        @Nullable @Schema(description = "In yuan") BigDecimal cost,
        @Schema(description = "An office or a group") String responsible,
        LocalDate byWhen,
        @Nullable @Schema(description = "Why it was amended") String reason,
        Instant writtenAt,
        @Schema(description = "What differs from the version before") List<Change> changes) {

    /** A field of the plan that an amendment changed. */
    record Change(
            @Schema(allowableValues = {"what", "place", "cost", "responsible", "byWhen"})
                    String field,
            @Nullable String before,
            @Nullable String after) {

        private static Change of(PlanVersion.Change change) {
            return new Change(change.field(), text(change.before()), text(change.after()));
        }

        private static String text(Object value) {
            return value instanceof BigDecimal sum
                    ? sum.stripTrailingZeros().toPlainString()
                    : value == null ? null : value.toString();
        }
    }

    /** All versions, the first first. */
    static List<PlanInfo> of(List<PlanVersion> versions) {
        List<PlanInfo> all = new ArrayList<>();
        PlanVersion before = null;
        for (PlanVersion version : versions) {
            all.add(of(version, before == null ? List.of() : version.since(before)));
            before = version;
        }
        return all;
    }

    private static PlanInfo of(PlanVersion version, List<PlanVersion.Change> changes) {
        Plan plan = version.plan();
        return new PlanInfo(
                version.no(),
                plan.what(),
                plan.place(),
                plan.cost(),
                plan.responsible(),
                plan.byWhen(),
                version.reason(),
                version.writtenAt(),
                changes.stream().map(Change::of).toList());
    }
}
