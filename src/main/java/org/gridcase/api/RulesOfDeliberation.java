package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.deliberation.CommunityRules;
import org.gridcase.deliberation.MeetingRules;
import org.gridcase.deliberation.Share;
import org.gridcase.shared.Invalid;

/** By which rules a community deliberates. */
record RulesOfDeliberation(
        @Schema(description = "How many residents must support a proposal, 0 for none")
                int supportNeeded,
        int supportDays,
        int meetingNoticeDays,
        int publicNoticeDays,
        @Schema(description = "How many meetings may fail for lack of a quorum") int attempts,
        @Schema(description = "What is counted for the quorum") MeetingRules.Base quorumOf,
        Part quorum,
        @Schema(description = "Who has a vote") MeetingRules.Base voteBy,
        @Schema(description = "Of what the majority is taken") MeetingRules.MajorityOf majorityOf,
        Part majority,
        @Schema(description = "For how many others one person may vote") int proxies) {

    /** A part of a whole that must be reached. */
    record Part(
            int part, int whole, @Schema(description = "More than the part itself") boolean more) {

        static Part of(Share share) {
            return new Part(share.part(), share.whole(), share.more());
        }

        Share share(String field) {
            try {
                return new Share(part, whole, more);
            } catch (IllegalArgumentException e) {
                throw new Invalid(field, "deliberation.error.share");
            }
        }
    }

    static RulesOfDeliberation of(CommunityRules rules) {
        MeetingRules meeting = rules.meeting();
        return new RulesOfDeliberation(
                rules.supportNeeded(),
                rules.supportDays(),
                rules.meetingNoticeDays(),
                rules.publicNoticeDays(),
                rules.attempts(),
                meeting.quorumOf(),
                Part.of(meeting.quorum()),
                meeting.voteBy(),
                meeting.majorityOf(),
                Part.of(meeting.majority()),
                meeting.proxies());
    }

    CommunityRules rules() {
        return new CommunityRules(
                supportNeeded,
                supportDays,
                meetingNoticeDays,
                publicNoticeDays,
                attempts,
                new MeetingRules(
                        required("quorumOf", quorumOf),
                        required("quorum", quorum).share("quorum"),
                        required("voteBy", voteBy),
                        required("majorityOf", majorityOf),
                        required("majority", majority).share("majority"),
                        proxies));
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw new Invalid(field, "deliberation.error.required");
        }
        return value;
    }
}
