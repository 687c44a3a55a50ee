package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.supervision.TimeRequest;
import org.springframework.lang.Nullable;

/** A step for which more time was asked, or whose clock stands still. */
record TimeRequestDocument(
        @Schema(description = "Id of the work item") String workItem,
        @Schema(description = "Number of its case or proposal") String ref,
        @Schema(example = "case") String kind,
        String title,
        @Nullable String titleEn,
        boolean urgent,
        String stepName,
        @Nullable String stepNameEn,
        Named unit,
        @Nullable @Schema(description = "Missing when nobody has it") Person holder,
        Instant dueAt,
        @Schema(description = "The date may still move: its year is not announced yet")
                boolean provisional,
        @Nullable @Schema(description = "The date asked for; missing for a suspended step")
                Instant askedUntil,
        @Nullable @Schema(description = "When a suspended step is expected to go on")
                Instant expectedUntil,
        @Nullable @Schema(description = "When it was asked or suspended") Instant since,
        @Nullable @Schema(description = "Who asked or suspended") Person by,
        @Nullable String reason) {

    static TimeRequestDocument of(TimeRequest row, Names names, Names.People people) {
        return new TimeRequestDocument(
                Long.toString(row.workItem()),
                row.ref(),
                row.kind(),
                row.title(),
                row.titleEn(),
                row.urgent(),
                row.stepName(),
                row.stepNameEn(),
                names.unit(row.unit()),
                people.of(row.holder()),
                row.dueAt(),
                row.provisional(),
                row.askedUntil(),
                row.expectedUntil(),
                row.since(),
                people.of(row.by()),
                row.words());
    }
}
