package org.gridcase.deliberation;

import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Denied;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at a meeting: in the room, on line, or by a proxy somebody present holds. */
@Component
class Attendance {

    /** How somebody takes part. */
    enum Way {
        ROOM,
        ONLINE,
        PROXY
    }

    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                                        "select count(*) from voter v where v.id = ? and "
                                                + meeting.kind().entitled())
                                .param(voter.id())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    void add(long meeting, SignedVoter voter, Way way, Long holder) {
        try {
            jdbc.sql(
                            "insert into attendance (meeting_id, voter_id, household_id, way,"
                                    + " holder_id) values (?, ?, ?, ?, ?)")
                    .params(meeting, voter.id(), voter.household(), way.name(), holder)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("deliberation.error.signedInAlready");
        }
    }

    Optional<Way> way(long meeting, long voter) {
        return jdbc.sql("select way from attendance where meeting_id = ? and voter_id = ?")
                .params(meeting, voter)
                .query(String.class)
                .optional()
                .map(Way::valueOf);
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

    /**
     * Locks whoever will hold the proxy, so that two proxies given at once are counted.
     *
     * @throws Denied when the rules forbid it
     */
    void requireMayHold(Meeting meeting, MeetingRules rules, SignedVoter giver, long holder) {
        if (giver.id() == holder) {
            throw new Denied("deliberation.error.proxyToOneself");
        }
        Way way =
                jdbc.sql(
                                "select way from attendance where meeting_id = ? and voter_id = ?"
                                        + " for update")
                        .params(meeting.getId(), holder)
                        .query(String.class)
                        .optional()
                        .map(Way::valueOf)
                        .orElseThrow(() -> new Conflict("deliberation.error.proxyHolderAbsent"));
        if (way == Way.PROXY) {
            throw new Denied("deliberation.error.proxyForProxy");
        }
        if (proxies(meeting, holder).size() >= rules.proxies()) {
            throw new Denied("deliberation.error.tooManyProxies", rules.proxies());
        }
    }

    /** Who is there now. */
    Presence presence(Meeting meeting) {
        return jdbc.sql(
                        "select count(*), count(distinct household_id) from attendance where"
                                + " meeting_id = ?")
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
