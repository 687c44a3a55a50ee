package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.operations.Operations;

/** Health at a glance. */
record HealthInfo(
        @Schema(description = "Open ones, 100 at most") int incidents,
        @Schema(description = "Jobs that failed and are tried again") int jobsTrying,
        @Schema(description = "Duties that were stopped") int dutiesStuck,
        @Schema(description = "1000 at most") int messagesWaiting,
        @Schema(description = "Whether some wait longer than a quarter of an hour")
                boolean messagesLate,
        @Schema(description = "Given up, or perhaps arrived") int messagesTroubled) {

    static HealthInfo of(Operations.Health health) {
        return new HealthInfo(
                health.incidents(),
                health.jobsTrying(),
                health.dutiesStuck(),
                health.outbox().waiting(),
                health.outbox().late(),
                health.outbox().troubled());
    }
}
