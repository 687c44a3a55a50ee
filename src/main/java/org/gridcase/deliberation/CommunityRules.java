package org.gridcase.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.FieldError;
import org.gridcase.shared.Invalid;

/**
 * By which rules a community deliberates (domain.md section 5), edited by its officers.
 *
 * @param supportNeeded how many residents must support a proposal before it is reviewed; 0 for none
 * @param supportDays how many days it may look for them
 * @param meetingNoticeDays how many days before it a meeting is convened at least
 * @param publicNoticeDays how many days a resolution is on public notice
 * @param attempts how many meetings may fail for lack of a quorum before the matter ends
 * @param meeting quorum, majority and proxies
 */
public record CommunityRules(
        int supportNeeded,
        int supportDays,
        int meetingNoticeDays,
        int publicNoticeDays,
        int attempts,
        MeetingRules meeting) {

    public static final CommunityRules USUAL =
            new CommunityRules(5, 30, 3, 7, 2, MeetingRules.USUAL);

    /**
     * @throws Invalid with every field that is out of range
     */
    CommunityRules checked() {
        List<FieldError> errors = new ArrayList<>();
        range(errors, "supportNeeded", supportNeeded, 0, 1000);
        range(errors, "supportDays", supportDays, 1, 365);
        range(errors, "meetingNoticeDays", meetingNoticeDays, 0, 60);
        range(errors, "publicNoticeDays", publicNoticeDays, 1, 60);
        range(errors, "attempts", attempts, 1, 5);
        range(errors, "proxies", meeting.proxies(), 0, 5);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return this;
    }

    private static void range(
            List<FieldError> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldError(field, "deliberation.error.range", least, most));
        }
    }
}
