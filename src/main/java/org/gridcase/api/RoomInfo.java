package org.gridcase.api;

import java.time.Instant;
import java.util.List;
import org.gridcase.deliberation.MeetingKind;
import org.gridcase.deliberation.RoomView;
import org.gridcase.deliberation.Verdict;
import org.springframework.lang.Nullable;

/** A meeting with who is there and its votes. */
record RoomInfo(
        String id,
        String proposal,
        MeetingKind kind,
        Instant beginsAt,
        String place,
        String agenda,
        int people,
        int entitledPeople,
        int households,
        int entitledHouseholds,
        boolean quorate,
        List<BallotInfo> ballots,
        @Nullable Verdict result) {

    /** A vote; its figures only once it is closed. */
    record BallotInfo(
            String id,
            boolean open,
            int votedOnline,
            @Nullable ProposalInfo.Votes votes,
            @Nullable Verdict verdict) {}

    static RoomInfo of(RoomView room) {
        return new RoomInfo(
                Long.toString(room.id()),
                room.proposal(),
                room.kind(),
                room.beginsAt(),
                room.place(),
                room.agenda(),
                room.presence().people(),
                room.presence().entitledPeople(),
                room.presence().households(),
                room.presence().entitledHouseholds(),
                room.quorate(),
                room.ballots().stream()
                        .map(
                                ballot ->
                                        new BallotInfo(
                                                Long.toString(ballot.id()),
                                                ballot.open(),
                                                ballot.votedOnline(),
                                                ballot.count() == null
                                                        ? null
                                                        : ProposalInfo.Votes.of(ballot.count()),
                                                ballot.verdict()))
                        .toList(),
                room.result());
    }
}
