package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.casework.CaseJourney;

/** The way of a case. */
record Journey(
        @Schema(description = "Its present path first, then the parts it called, then paths left")
                List<Leg> processes,
        @Schema(description = "All steps of people, open and ended, in the order of their offer")
                List<WorkItemDocument> steps) {

    /** A process that the case went or goes through. */
    record Leg(
            @Schema(example = "coordination") String process,
            String name,
            String nameEn,
            @Schema(description = "Whether it is a part that other processes share") boolean shared,
            boolean running,
            @Schema(description = "Elements of the model that were passed, with how often")
                    Map<String, Integer> gone,
            @Schema(description = "Elements of the model where the case is now")
                    Set<String> present) {

        static Leg of(CaseJourney.Leg leg) {
            return new Leg(
                    leg.key(),
                    leg.name(),
                    leg.nameEn(),
                    leg.called(),
                    leg.running(),
                    leg.gone(),
                    leg.present());
        }
    }
}
