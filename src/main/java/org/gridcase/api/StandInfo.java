package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gridcase.workflow.Spot;
import org.gridcase.workflow.StepMove;

/** Where a case stands, and where it could go on. */
record StandInfo(
        @Schema(description = "Names this standing in a move") String activity,
        String process,
        Step at,
        List<Step> targets) {

    /** A place in the model. */
    record Step(String element, String name, String nameEn) {
        private static Step of(Spot spot) {
            return new Step(spot.id(), spot.words().zh(), spot.words().en());
        }
    }

    static StandInfo of(StepMove.Stand stand, List<Spot> targets) {
        return new StandInfo(
                stand.activity(),
                stand.process(),
                Step.of(stand.spot()),
                targets.stream().map(Step::of).toList());
    }
}
