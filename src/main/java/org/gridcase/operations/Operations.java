package org.gridcase.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.AuditTrail;
import org.gridcase.notification.Channel;
import org.gridcase.notification.Deliveries;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Slice;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Duties;
import org.gridcase.shared.schedule.Duty;
import org.gridcase.workflow.FailedJob;
import org.gridcase.workflow.FailedJobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators of the whole place see of the software, and what they may set going again.
 */
@Service
public class Operations {
    /** Longest list of jobs; there should be none. */
    public static final int MOST_JOBS = 100;

    /**
     * Health at a glance.
     *
     * @param incidents open ones, {@link Incidents#CAP} at most
     * @param jobsTrying jobs that failed and are tried again, {@link #MOST_JOBS} at most
     * @param dutiesStuck chores that Quartz stopped
     */
    public record Health(
            int incidents, int jobsTrying, int dutiesStuck, Deliveries.Backlog outbox) {}

    /**
     * Why a job failed.
     *
     * @param key a sentence for people
     * @param trace for engineers, null when it is gone
     */
    public record Explained(FailedJob job, String key, String trace) {}

    private final Incidents incidents;
    private final FailedJobs jobs;
    private final Duties duties;
    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final Transactions transactions;

    Operations(
            Incidents incidents,
            FailedJobs jobs,
            Duties duties,
            Deliveries deliveries,
            AuditTrail audit,
            Transactions transactions) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.duties = duties;
        this.deliveries = deliveries;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public Health health(Actor actor) {
        incidents.requireAdministrator(actor);
        return new Health(
                incidents.count(actor),
                jobs.trying(MOST_JOBS).size(),
                (int) duties.all().stream().filter(Duty::stuck).count(),
                deliveries.backlog());
    }

    /** Jobs that failed and will be tried again by themselves. */
    @Transactional(readOnly = true)
    public List<FailedJob> trying(Actor actor) {
        incidents.requireAdministrator(actor);
        return jobs.trying(MOST_JOBS);
    }

    public List<Duty> duties(Actor actor) {
        incidents.requireAdministrator(actor);
        return duties.all();
    }

    public Slice<Deliveries.Troubled> undelivered(
            Actor actor, Locale locale, String cursor, int size) {
        incidents.requireAdministrator(actor);
        return deliveries.troubled(locale, cursor, size);
    }

    /**
     * The job behind an incident; empty when it is gone, or the incident is about something else.
     */
    @Transactional(readOnly = true)
    public Optional<Explained> job(Actor actor, IncidentView incident) {
        incidents.requireAdministrator(actor);
        if (incident.kind() != IncidentKind.JOB_FAILED) {
            return Optional.empty();
        }
        return jobs.find(incident.subject())
                .map(
                        job -> {
                            String trace = jobs.trace(job.id()).orElse(null);
                            return new Explained(job, Cause.of(trace).key(), trace);
                        });
    }

    /**
     * Sets going again what an incident is about: a job, a chore, messages.
     *
     * @throws Conflict when nothing is left to be tried
     */
    public void retry(Actor actor, long incident) {
        incidents.requireAdministrator(actor);
        transactions.run(() -> retry(actor, incidents.incident(actor, incident)));
    }

    /** Sets all jobs going again that the engine gave up; says how many. */
    public int retryJobs(Actor actor) {
        incidents.requireAdministrator(actor);
        return transactions.run(
                () -> {
                    List<String> all = jobs.givenUp(MOST_JOBS);
                    all.forEach(jobs::retry);
                    audit.record(
                            "operations",
                            actor.by(),
                            "operations.jobsRetried",
                            Map.of("jobs", all.size()),
                            null);
                    return all.size();
                });
    }

    /** Tries a message again. */
    public void resend(Actor actor, long delivery) {
        incidents.requireAdministrator(actor);
        transactions.run(
                () -> {
                    if (!deliveries.retry(delivery)) {
                        throw new Conflict("operations.error.nothingToRetry");
                    }
                    record(actor, "delivery:" + delivery);
                });
    }

    /** Does a chore at once. */
    public void again(Actor actor, String chore) {
        incidents.requireAdministrator(actor);
        transactions.run(
                () -> {
                    duties.again(chore);
                    record(actor, "chore:" + chore);
                });
    }

    private void retry(Actor actor, IncidentView incident) {
        boolean retried =
                switch (incident.kind()) {
                    case JOB_FAILED -> jobs.retry(incident.subject());
                    case CHORE_FAILED, TRIGGER_STUCK -> {
                        duties.again(incident.subject());
                        yield true;
                    }
                    case DELIVERY_GIVEN_UP, DELIVERY_UNCERTAIN -> redeliver(incident);
                    default -> false;
                };
        if (!retried) {
            throw new Conflict("operations.error.nothingToRetry");
        }
        record(actor, "incident:" + incident.id());
    }

    private boolean redeliver(IncidentView incident) {
        String[] way = incident.subject().split(":", 2);
        boolean uncertain = incident.kind() == IncidentKind.DELIVERY_UNCERTAIN;
        int again = deliveries.retryAll(Channel.valueOf(way[0]), way[1], uncertain);
        // if it fails again it is reported again
        incidents.over(incident.kind(), incident.subject());
        return again > 0;
    }

    private void record(Actor actor, String what) {
        audit.record("operations", actor.by(), "operations.retried", Map.of("what", what), null);
    }
}
