package org.gridcase.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridcase.notification.DeliveryGivenUp;
import org.gridcase.shared.schedule.ChoreDone;
import org.gridcase.shared.schedule.ChoreFailed;
import org.gridcase.workflow.JobGivenUp;
import org.gridcase.workflow.JobTakenUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what other parts say about their troubles into incidents, in their transactions. */
@Component
class Reporters {
    private final Incidents incidents;

    Reporters(Incidents incidents) {
        this.incidents = incidents;
    }

    @EventListener
    void job(JobGivenUp job) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("ref", job.ref());
        details.put("process", job.process());
        details.put("step", job.step());
        details.put("message", job.message());
        incidents.report(IncidentKind.JOB_FAILED, job.job(), details);
    }

    /** It is tried anew, or no longer needed; when it fails again it is reported again. */
    @EventListener
    void job(JobTakenUp job) {
        incidents.over(IncidentKind.JOB_FAILED, job.job());
    }

    @EventListener
    void chore(ChoreFailed chore) {
        incidents.report(
                IncidentKind.CHORE_FAILED,
                chore.name(),
                Map.of("message", String.valueOf(chore.failure())));
    }

    @EventListener
    void chore(ChoreDone chore) {
        incidents.over(IncidentKind.CHORE_FAILED, chore.name());
    }

    @EventListener
    void delivery(DeliveryGivenUp delivery) {
        incidents.report(
                delivery.uncertain()
                        ? IncidentKind.DELIVERY_UNCERTAIN
                        : IncidentKind.DELIVERY_GIVEN_UP,
                delivery.channel() + ":" + delivery.recipient(),
                Map.of(
                        "kind", delivery.kind().code(),
                        "message", String.valueOf(delivery.reason())));
    }
}
