package org.gridcase.operations;

import java.time.Duration;
import java.util.Map;
import org.gridcase.notification.Deliveries;
import org.gridcase.shared.Rounds;
import org.gridcase.shared.schedule.Duties;
import org.gridcase.shared.schedule.Duty;
import org.gridcase.workflow.FailedJobs;
import org.gridcase.worktime.NodeClockCompared;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks each minute for trouble that nobody reports because whoever should is standing still. Every
 * node does: the same trouble found by two is one incident.
 */
@Component
class Watch {
    private static final int MOST = 200;

    private final Incidents incidents;
    private final IncidentRows rows;
    private final FailedJobs jobs;
    private final Duties duties;
    private final Deliveries deliveries;

    Watch(
            Incidents incidents,
            IncidentRows rows,
            FailedJobs jobs,
            Duties duties,
            Deliveries deliveries) {
        this.incidents = incidents;
        this.rows = rows;
        this.jobs = jobs;
        this.duties = duties;
        this.deliveries = deliveries;
    }

    void round() {
        for (String job : jobs.givenUp(MOST)) {
            // the engine has told already, unless its retries were taken away by other means
            if (rows.findOpen(IncidentKind.JOB_FAILED, job).isEmpty()) {
                incidents.report(IncidentKind.JOB_FAILED, job, Map.of());
            }
        }
        for (Duty duty : duties.all()) {
            state(duty.stuck(), IncidentKind.TRIGGER_STUCK, duty.name(), Map.of());
        }
        state(deliveries.backlog().late(), IncidentKind.OUTBOX_STUCK, "outbox", Map.of());
    }

    /** Nothing is early by it, but logs and duties by the calendar go by the node's own clock. */
    @EventListener
    void clock(NodeClockCompared compared) {
        state(
                compared.wrong(),
                IncidentKind.NODE_CLOCK_WRONG,
                compared.node(),
                Map.of("ahead", compared.ahead()));
    }

    /** Reported when it begins, over when it has passed; in between nothing is written. */
    private void state(boolean bad, IncidentKind kind, String subject, Map<String, ?> details) {
        if (bad == rows.findOpen(kind, subject).isPresent()) {
            return;
        }
        if (bad) {
            incidents.report(kind, subject, details);
        } else {
            incidents.over(kind, subject);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Walk {
        @Bean
        Rounds watchWalk(Watch watch, @Value("${gridcase.operations.every:1m}") Duration every) {
            return new Rounds("operations-watch", every, watch::round);
        }
    }
}
