package org.gridcase.casework;

import java.util.List;
import org.gridcase.inbox.SubjectAbout;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.springframework.stereotype.Component;

/** Tells people what only casework knows of, in the transaction in which it happens. */
@Component
class CaseTellings {
    private final Notifications notifications;
    private final SubjectAbout about;

    CaseTellings(Notifications notifications, SubjectAbout about) {
        this.notifications = notifications;
        this.about = about;
    }

    void filed(Case theCase) {
        tellReporter(Kind.CASE_FILED, theCase);
    }

    void trackingDue(Case theCase) {
        if (theCase.reportedBy() != null) {
            tellReporter(Kind.TRACKING_DUE, theCase);
        }
    }

    private void tellReporter(Kind kind, Case theCase) {
        notifications.tell(
                Telling.of(kind, List.of(theCase.reportedBy()), about.subject(theCase.number())));
    }
}
