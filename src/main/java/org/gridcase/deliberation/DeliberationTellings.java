package org.gridcase.deliberation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gridcase.inbox.SubjectAbout;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Who works in a community hears of its meetings, and group chats of its units do, so that they
 * tell the households; of residents the software knows no address. Told in the transaction in which
 * it happens.
 */
@Component
class DeliberationTellings {
    private final Notifications notifications;
    private final SubjectAbout about;
    private final DeliberationRules rules;
    private final Units units;
    private final Staff staff;

    DeliberationTellings(
            Notifications notifications,
            SubjectAbout about,
            DeliberationRules rules,
            Units units,
            Staff staff) {
        this.notifications = notifications;
        this.about = about;
        this.rules = rules;
        this.units = units;
        this.staff = staff;
    }

    void convened(Meeting meeting) {
        tell(meeting, Kind.MEETING.key() + ".words");
    }

    void moved(Meeting meeting) {
        tell(meeting, "deliberation.telling.moved");
    }

    void calledOff(Meeting meeting) {
        tell(meeting, "deliberation.telling.calledOff");
    }

    private void tell(Meeting meeting, String key) {
        Set<String> people = new LinkedHashSet<>(rules.reviewBody(meeting.community()));
        for (UnitView unit : units.subtree(meeting.community())) {
            staff.colleagues(unit.code()).stream().map(StaffView::id).forEach(people::add);
        }
        notifications.tell(
                Telling.of(Kind.MEETING, people, about.subject(meeting.proposal()))
                        .saying(key, meeting.beginsAt())
                        .once("meeting:" + meeting.getId() + ":" + meeting.changes()));
    }
}
