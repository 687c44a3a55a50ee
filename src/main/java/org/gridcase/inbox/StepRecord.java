package org.gridcase.inbox;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.organisation.Actor;
import org.springframework.stereotype.Component;

/** What is done with a step, on the audit trail of its subject. */
@Component
class StepRecord {
    private final Subjects subjects;
    private final AuditTrail audit;

    StepRecord(Subjects subjects, AuditTrail audit) {
        this.subjects = subjects;
        this.audit = audit;
    }

    /** The person for the record, in the post that the step is offered to. */
    static By actingFor(Actor actor, WorkItem item) {
        return actor.holdings().stream()
                .filter(h -> h.unit().equals(item.unit()) && h.post().code().equals(item.post()))
                .findFirst()
                .map(h -> actor.as(h.post(), h.unit()))
                .orElseGet(actor::by);
    }

    void write(WorkItem item, Actor actor, String action, Map<String, ?> more, String words) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("item", Long.toString(item.getId()));
        details.put("process", item.process());
        details.put("step", item.step());
        details.put("stepName", item.stepName());
        details.put("stepNameEn", item.stepNameEn());
        audit.record(stream(item), actingFor(actor, item), action, details, words);
    }

    /** The audit stream of the item's subject, which also owns its files. */
    String stream(WorkItem item) {
        return subjects.subject(item.subjectRef()).kind() + ":" + item.subjectRef();
    }
}
