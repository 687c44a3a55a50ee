package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.casework.Channel;
import org.gridcase.casework.ReportMatter;
import org.springframework.lang.Nullable;

/** A report of a matter: which item, how many, where, and what is the matter. */
record ReportCase(
        @Schema(description = "Code of an item of the catalogue", example = "GG0201") String item,
        @Schema(description = "What is the matter", maxLength = 2000, example = "楼道里堆满了杂物")
                String words,
        @Nullable @Schema(description = "How many; 1 when left out") Integer quantity,
        @Nullable
                @Schema(
                        description =
                                "Code of the grid; may be left out with a point, or by who works"
                                        + " in one grid only",
                        example = "HQ01")
                String unit,
        @Nullable @Schema(description = "Where, in words", maxLength = 300) String place,
        @Nullable Point point,
        @Nullable @Schema(description = "How it came in; patrol when left out") Channel channel,
        @Nullable @Schema(description = "Who raised it; left out for one's own finding")
                Reporter reporter,
        @Nullable
                @Schema(
                        description =
                                "What was done on the spot, when a grid worker has settled a"
                                        + " general matter already")
                String handled,
        @Nullable @Schema(description = "Ids of files uploaded before to /files")
                List<String> files) {

    ReportMatter command() {
        return new ReportMatter(
                null,
                item,
                words,
                quantity,
                unit,
                place,
                point == null ? null : point.geo(),
                channel,
                reporter == null ? null : reporter.command(),
                handled,
                FileIds.of(files));
    }
}
