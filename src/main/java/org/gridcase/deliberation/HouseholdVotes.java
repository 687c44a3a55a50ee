package org.gridcase.deliberation;

import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where households vote, each has one vote: in the room or on line, never in both. Show of hands
 * and paper have no names, so what was counted in the room cannot be told apart afterwards.
 */
@Component
class HouseholdVotes {

    private final JdbcClient jdbc;
    private final MeetingStore meetings;
    private final RoomViews views;
    private final Attendance attendance;
    private final Urn urn;

    HouseholdVotes(
            JdbcClient jdbc,
            MeetingStore meetings,
            RoomViews views,
            Attendance attendance,
            Urn urn) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.views = views;
        this.attendance = attendance;
        this.urn = urn;
    }

    /**
     * Before a vote on line.
     *
     * @throws Denied when somebody votes for the household in the room
     */
    void requireNotInRoom(Meeting meeting, Ballot ballot, SignedVoter whose) {
        if (ballot.room() == Ballot.Room.NONE || !byHousehold(meeting)) {
            return;
        }
        oneByOne(whose);
        if (attendance.inRoom(meeting.getId(), whose.household())) {
            throw new Denied("deliberation.error.householdInRoom");
        }
    }

    /**
     * Before somebody comes to vote for the household in the room.
     *
     * @throws Conflict while a vote runs in which the household has voted on line
     */
    void requireNotVoted(Meeting meeting, SignedVoter whose) {
        if (!byHousehold(meeting)) {
            return;
        }
        oneByOne(whose);
        if (meetings.ballots(meeting.getId()).stream()
                .filter(Ballot::open)
                .filter(ballot -> ballot.room() != Ballot.Room.NONE)
                .anyMatch(ballot -> urn.hasVoted(ballot.getId(), whose.household()))) {
            throw new Conflict("deliberation.error.householdVoted");
        }
    }

    /** Two of a household, at home and in the room in the same moment, would not see each other. */
    private void oneByOne(SignedVoter whose) {
        jdbc.sql("select id from household where id = ? for update")
                .param(whose.household())
                .query(Long.class)
                .list();
    }

    private boolean byHousehold(Meeting meeting) {
        return views.rulesOf(meeting).voteBy() == MeetingRules.Base.HOUSEHOLDS;
    }
}
