package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridcase.workflow.StepTimes;
import org.springframework.lang.Nullable;

/** How many cases stand at an element, and how long it took lately. */
record ModelStanding(
        String element,
        long standing,
        @Nullable @Schema(description = "How often it was done") Long times,
        @Nullable @Schema(description = "Half of them took no longer, in minutes") Long median,
        @Nullable @Schema(description = "Nine of ten took no longer, in minutes") Long p90) {

    static Page<ModelStanding> of(Map<String, Long> standing, Map<String, StepTimes.Taken> taken) {
        var elements = new TreeSet<>(standing.keySet());
        elements.addAll(taken.keySet());
        List<ModelStanding> all =
                elements.stream()
                        .map(
                                element ->
                                        of(
                                                element,
                                                standing.getOrDefault(element, 0L),
                                                taken.get(element)))
                        .toList();
        return Page.all(all);
    }

    private static ModelStanding of(String element, long standing, StepTimes.Taken taken) {
        return taken == null
                ? new ModelStanding(element, standing, null, null, null)
                : new ModelStanding(
                        element,
                        standing,
                        (long) taken.passed(),
                        taken.median().toMinutes(),
                        taken.ninth().toMinutes());
    }
}
