package org.gridcase.casework;

import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditTrail;
import org.gridcase.audit.By;
import org.gridcase.inbox.Subjects;
import org.springframework.stereotype.Component;

/** What happens around the cases of the town: written to the trail, told to people. */
@Component
class TownEcho implements CaseEcho {

    private final Subjects subjects;
    private final AuditTrail audit;
    private final CaseTellings tellings;

    TownEcho(Subjects subjects, AuditTrail audit, CaseTellings tellings) {
        this.subjects = subjects;
        this.audit = audit;
        this.tellings = tellings;
    }

    @Override
    public void recorded(String number, String action, Map<String, ?> details) {
        audit.record(Cases.stream(number), By.SYSTEM, action, details, null);
    }

    @Override
    public void filed(Case theCase, boolean settledByReporter) {
        subjects.ended(theCase.number());
        if (theCase.reportedBy() != null) {
            subjects.inform(theCase.number(), List.of(theCase.reportedBy()));
            if (!settledByReporter) {
                tellings.filed(theCase);
            }
        }
    }

    @Override
    public void trackingDue(Case theCase) {
        tellings.trackingDue(theCase);
    }
}
