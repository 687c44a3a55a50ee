package org.gridcase.deliberation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is at a meeting: in the room, on line, or by a proxy. A proxy given before counts as soon as
 * whoever holds it has signed in.
 */
@Component
class Attendance {

    /** How somebody takes part. */
    enum Way {
        ROOM,
        ONLINE,
        PROXY
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many could come, by the register as it stands. */
    Presence entitled(Meeting meeting) {
        return jdbc.sql(
                        "select count(*), count(distinct v.household_id) from voter v where"
                                + " v.community = ? and "
                                + meeting.kind().entitled())
                .param(meeting.community())
                .query((rs, row) -> new Presence(rs.getInt(1), rs.getInt(2), 0, 0))
                .single();
    }

    boolean isEntitled(Meeting meeting, SignedVoter voter) {
        return voter.community().equals(meeting.community())
                && jdbc.sql(
                                        "select count(*) from voter v where v.id = ? and"
                                                + " v.community = ? and "
                                                + meeting.kind().entitled())
                                .params(voter.id(), meeting.community())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * @throws Denied unless the meeting is this voter's
     */
    void requireEntitled(Meeting meeting, SignedVoter voter) {
        if (!meeting.community().equals(voter.community())) {
            throw new Denied("deliberation.error.otherCommunity");
        }
        if (!isEntitled(meeting, voter)) {
            throw new Denied("deliberation.error.notEntitled");
        }
    }

    void add(long meeting, SignedVoter voter, Way way, Long holder) {
        try {
            jdbc.sql(
                            "insert into attendance (meeting_id, voter_id, household_id, way,"
                                    + " holder_id, signed_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            meeting,
                            voter.id(),
                            voter.household(),
                            way.name(),
                            holder,
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict(
                    way(meeting, voter.id()).orElse(way) == Way.PROXY
                            ? "deliberation.error.proxyStands"
                            : "deliberation.error.signedInAlready");
        }
    }

    /** Whoever moved away or is entitled no more since she gave her proxy does not count. */
    void dropProxiesOfOthers(Meeting meeting) {
        jdbc.sql(
                        "delete from attendance where meeting_id = ? and voter_id not in (select"
                                + " v.id from voter v where v.community = ? and "
                                + meeting.kind().entitled()
                                + ")")
                .params(meeting.getId(), meeting.community())
                .update();
    }

    void takeBack(long meeting, long giver) {
        jdbc.sql("delete from attendance where meeting_id = ? and voter_id = ? and way = 'PROXY'")
                .params(meeting, giver)
                .update();
    }

    Optional<Way> way(long meeting, long voter) {
        return jdbc.sql("select way from attendance where meeting_id = ? and voter_id = ?")
                .params(meeting, voter)
                .query(String.class)
                .optional()
                .map(Way::valueOf);
    }

    /** Who votes for somebody that gave a proxy. */
    Optional<Long> holder(long meeting, long giver) {
        return jdbc.sql(
                        "select holder_id from attendance where meeting_id = ? and voter_id = ? and"
                                + " way = 'PROXY'")
                .params(meeting, giver)
                .query(Long.class)
                .optional();
    }

    /** Voters who gave their proxy to this one. */
    List<SignedVoter> proxies(Meeting meeting, long holder) {
        return jdbc.sql(
                        "select voter_id, household_id from attendance where meeting_id = ? and"
                                + " holder_id = ? order by voter_id")
                .params(meeting.getId(), holder)
                .query(
                        (rs, row) ->
                                new SignedVoter(rs.getLong(1), meeting.community(), rs.getLong(2)))
                .list();
    }

    /** Who is there now. */
    Presence presence(Meeting meeting) {
        return jdbc.sql(
                        "select count(*), count(distinct a.household_id) from attendance a left"
                                + " join attendance h on h.meeting_id = a.meeting_id and h.voter_id"
                                + " = a.holder_id where a.meeting_id = ? and (a.holder_id is null"
                                + " or h.voter_id is not null)")
                .param(meeting.getId())
                .query(
                        (rs, row) ->
                                new Presence(
                                        meeting.entitledPeople(),
                                        meeting.entitledHouseholds(),
                                        rs.getInt(1),
                                        rs.getInt(2)))
                .single();
    }

    /** Whether somebody of a household, or whoever holds its proxy, is in the room. */
    boolean inRoom(long meeting, long household) {
        return jdbc.sql(
                                "select count(*) from attendance a left join attendance h on"
                                        + " h.meeting_id = a.meeting_id and h.voter_id ="
                                        + " a.holder_id where a.meeting_id = ? and a.household_id ="
                                        + " ? and (a.way = 'ROOM' or h.way = 'ROOM')")
                        .params(meeting, household)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many of those present take part on line or by a proxy held on line. */
    int online(long meeting) {
        return jdbc.sql(
                        "select count(*) from attendance a left join attendance h on h.meeting_id ="
                                + " a.meeting_id and h.voter_id = a.holder_id where a.meeting_id = ?"
                                + " and (a.way = 'ONLINE' or h.way = 'ONLINE')")
                .param(meeting)
                .query(Integer.class)
                .single();
    }
}
