package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.MeetingKind;
import org.gridcase.deliberation.MeetingRules;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.Verdict;
import org.springframework.lang.Nullable;

/** A meeting with who is there and its votes. */
record RoomInfo(
        String id,
        String proposal,
        @Schema(description = "1, or more after meetings without a quorum") int attempt,
        MeetingKind kind,
        @Schema(allowableValues = {"convened", "open", "closed", "cancelled"}) String state,
        Instant beginsAt,
        @Nullable @Schema(description = "When it was to begin first") Instant movedFrom,
        @Nullable @Schema(description = "Why it was moved or called off") String changeReason,
        String place,
        String agenda,
        int people,
        int entitledPeople,
        int households,
        int entitledHouseholds,
        @Schema(description = "How many take part on line") int online,
        boolean quorate,
        @Schema(description = "How many must be there") int needed,
        @Schema(description = "What is counted for the quorum") MeetingRules.Base quorumOf,
        List<BallotInfo> ballots,
        @Nullable Verdict result,
        @Nullable String minutes) {

    /** A vote; its figures only once it is closed. */
    record BallotInfo(
            String id,
            int no,
            @Schema(description = "The version of the plan that is voted on") int planVersion,
            @Schema(
                            description = "How those in the room vote",
                            allowableValues = {"none", "hands", "paper"})
                    String room,
            @Schema(description = "Whether votes are given on line too") boolean online,
            boolean open,
            int votedOnline,
            @Schema(description = "What was counted in the room, by whom") List<Tally> tallies,
            @Nullable ProposalInfo.Votes votes,
            @Nullable Verdict verdict) {

        static BallotInfo of(RoomView.BallotView ballot) {
            return new BallotInfo(
                    Long.toString(ballot.id()),
                    ballot.no(),
                    ballot.planNo(),
                    Kebab.word(ballot.room()),
                    ballot.online(),
                    ballot.open(),
                    ballot.votedOnline(),
                    ballot.tallies().stream()
                            .map(
                                    one ->
                                            new Tally(
                                                    one.counter(),
                                                    ProposalInfo.Votes.of(one.count())))
                            .toList(),
                    ProposalInfo.Votes.of(ballot.count()),
                    ballot.verdict());
        }
    }

    /** What one person counted. */
    record Tally(
            @Schema(description = "Staff id of who counted") String counter,
            @Nullable @Schema(description = "Left out until both who count paper have counted")
                    ProposalInfo.Votes votes) {}

    static RoomInfo of(RoomView room) {
        return new RoomInfo(
                Long.toString(room.id()),
                room.proposal(),
                room.attempt(),
                room.kind(),
                Kebab.word(room.state()),
                room.beginsAt(),
                room.movedFrom(),
                room.changeReason(),
                room.place(),
                room.agenda(),
                room.presence().people(),
                room.presence().entitledPeople(),
                room.presence().households(),
                room.presence().entitledHouseholds(),
                room.online(),
                room.quorate(),
                room.needed(),
                room.rules().quorumOf(),
                room.ballots().stream().map(BallotInfo::of).toList(),
                room.result(),
                room.minutes());
    }
}
