package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.supervision.Urged;
import org.springframework.lang.Nullable;

/** What became of each step that was to be urged. */
record Urges(List<Result> items) {

    /** One of them. */
    record Result(
            String workItem,
            @Nullable @Schema(description = "Number of its case; missing when unknown") String ref,
            boolean urged,
            @Nullable @Schema(description = "Code of why not; missing when it was urged")
                    String refusal) {}

    static Urges of(List<Urged> urged) {
        return new Urges(
                urged.stream()
                        .map(
                                one ->
                                        new Result(
                                                Long.toString(one.workItem()),
                                                one.ref(),
                                                one.done(),
                                                one.refusal()))
                        .toList());
    }
}
