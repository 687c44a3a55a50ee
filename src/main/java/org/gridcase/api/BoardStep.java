package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.supervision.BoardRow;
import org.gridcase.supervision.Rung;
import org.springframework.lang.Nullable;

/** A step on the watch board. */
record BoardStep(
        @Schema(description = "Id of the work item") String workItem,
        @Schema(description = "Number of its case or proposal") String ref,
        @Schema(example = "case") String kind,
        String title,
        @Nullable String titleEn,
        String place,
        boolean urgent,
        String stepName,
        @Nullable String stepNameEn,
        Named unit,
        @Nullable @Schema(description = "Missing when nobody has it") Person holder,
        Instant startedAt,
        Instant dueAt,
        @Schema(description = "The date may still move: its year is not announced yet")
                boolean provisional,
        boolean paused,
        @Nullable @Schema(description = "How far the ladder went; missing while on no rung")
                Rung rung,
        @Schema(description = "How often it was urged by hand") int urged) {

    static BoardStep of(BoardRow row, Names names, Names.People people) {
        return new BoardStep(
                Long.toString(row.workItem()),
                row.ref(),
                row.kind(),
                row.title(),
                row.titleEn(),
                row.place(),
                row.urgent(),
                row.stepName(),
                row.stepNameEn(),
                names.unit(row.unit()),
                people.of(row.holder()),
                row.startedAt(),
                row.dueAt(),
                row.provisional(),
                row.paused(),
                row.rung(),
                row.urged());
    }
}
