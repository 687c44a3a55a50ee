package org.gridcase.deliberation;

import org.springframework.stereotype.Component;

/** A meeting as its room shows it: who is there, whether that is enough, its votes. */
@Component
class RoomViews {
    private final MeetingStore meetings;
    private final DeliberationRules rules;
    private final Attendance attendance;
    private final Tallies tallies;
    private final Urn urn;

    RoomViews(
            MeetingStore meetings,
            DeliberationRules rules,
            Attendance attendance,
            Tallies tallies,
            Urn urn) {
        this.meetings = meetings;
        this.rules = rules;
        this.attendance = attendance;
        this.tallies = tallies;
        this.urn = urn;
    }

    MeetingRules rulesOf(Meeting meeting) {
        return rules.read(meeting.rules(), MeetingRules.class);
    }

    RoomView of(Meeting meeting) {
        MeetingRules by = rulesOf(meeting);
        Presence presence =
                switch (meeting.state()) {
                    case CONVENED, CANCELLED -> attendance.entitled(meeting);
                    case OPEN -> attendance.presence(meeting);
                    case CLOSED -> meeting.presence();
                };
        return new RoomView(
                meeting.getId(),
                meeting.proposal(),
                meeting.topic(),
                meeting.community(),
                meeting.attempt(),
                meeting.kind(),
                meeting.beginsAt(),
                meeting.movedFrom(),
                meeting.changeReason(),
                meeting.place(),
                meeting.agenda(),
                by,
                meeting.state().name(),
                presence,
                meeting.state() == Meeting.State.OPEN ? attendance.online(meeting.getId()) : 0,
                by.quorate(presence),
                by.quorumNeeded(presence),
                meetings.ballots(meeting.getId()).stream().map(this::ballot).toList(),
                meeting.result(),
                meeting.minutes());
    }

    private RoomView.BallotView ballot(Ballot ballot) {
        return new RoomView.BallotView(
                ballot.getId(),
                ballot.no(),
                ballot.planNo(),
                ballot.room().name(),
                ballot.online(),
                ballot.open(),
                ballot.online() ? urn.votes(ballot.getId()) : 0,
                tallies.shown(ballot),
                tallies.agreed(ballot).isPresent(),
                ballot.count(),
                ballot.verdict());
    }
}
