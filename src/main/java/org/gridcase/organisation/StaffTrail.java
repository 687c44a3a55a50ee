package org.gridcase.organisation;

import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Changes of staff in the audit trail: a line a person, or one for all when a place is set up. */
@Component
class StaffTrail {

    private final AuditTrail audit;

    StaffTrail(AuditTrail audit) {
        this.audit = audit;
    }

    /** Set-up writes one line for all, not one a person. */
    void record(Actor actor, String staffId, String action, Map<String, ?> details) {
        if (actor != Actor.SYSTEM) {
            audit.record("staff:" + staffId, actor.by(), action, details, null);
        }
    }

    void summarise(Actor actor, String action, int rows) {
        if (actor == Actor.SYSTEM) {
            audit.record("organisation", actor.by(), action, Map.of("rows", rows), null);
        }
    }
}
