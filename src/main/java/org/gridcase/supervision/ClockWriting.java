package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.inbox.DueDates;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Requests;
import org.gridcase.shared.Transactions;
import org.springframework.stereotype.Component;

/** What every decision about a clock leaves behind: done once, on record, in the case's story. */
@Component
class ClockWriting {

    private static final int MAX_WORDS = 2000;

    /** Nobody means a year that is farther away. */
    static final Duration FARTHEST = Duration.ofDays(366);

    private final ClockEventRepository record;
    private final DueDates dueDates;
    private final AuditTrail audit;
    private final Requests requests;
    private final Transactions transactions;

    ClockWriting(
            ClockEventRepository record,
            DueDates dueDates,
            AuditTrail audit,
            Requests requests,
            Transactions transactions) {
        this.record = record;
        this.dueDates = dueDates;
        this.audit = audit;
        this.requests = requests;
        this.transactions = transactions;
    }

    void once(String requestId, Actor actor, String operation, Runnable command) {
        transactions.run(() -> requests.once(requestId, actor.staffId(), operation, command));
    }

    /**
     * @param before the due date before it happened
     * @param until see {@link ClockEvent}
     */
    void decided(
            StepClock clock,
            ClockEvent.Kind kind,
            Instant at,
            Instant before,
            Instant until,
            Actor actor,
            String words) {
        record.save(new ClockEvent(clock.getId(), kind, at, before, until, actor.by(), words));
        Map<String, Object> details = ClockStory.details(clock);
        if (until != null) {
            details.put("until", until.toString());
        }
        audit.record(
                dueDates.stream(clock.subjectRef()),
                actor.by(),
                "clock." + kind.name().toLowerCase(Locale.ROOT),
                details,
                words);
    }

    static String reason(String words) {
        if (words == null || words.isBlank()) {
            throw new Invalid("reason", "supervision.error.reasonRequired");
        }
        if (words.length() > MAX_WORDS) {
            throw new Invalid("reason", "supervision.error.wordsTooLong", MAX_WORDS);
        }
        return words.strip();
    }

    /**
     * A date that lies after another one, and within a year.
     *
     * @param field what the command calls it
     */
    static Instant until(String field, Instant until, Instant after, String tooEarly) {
        if (until == null) {
            throw new Invalid(field, "supervision.error.untilRequired");
        }
        if (!until.isAfter(after)) {
            throw new Invalid(field, tooEarly);
        }
        if (until.isAfter(after.plus(FARTHEST))) {
            throw new Invalid(field, "supervision.error.untilTooFar");
        }
        return until;
    }
}
