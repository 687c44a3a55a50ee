package org.gridcase.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gridcase.identity.Masked;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.shared.Cursor;
import org.gridcase.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签到名单: who is at a meeting, for those who run it. Who came is known, how somebody votes is not:
 * nothing here leads to a vote.
 */
@Service
public class SignInList {

    private final JdbcClient jdbc;
    private final MeetingStore meetings;
    private final DeliberationSight sight;
    private final Jurisdiction jurisdiction;

    SignInList(
            JdbcClient jdbc,
            MeetingStore meetings,
            DeliberationSight sight,
            Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.sight = sight;
        this.jurisdiction = jurisdiction;
    }

    /**
     * One who is there, or for whom somebody is.
     *
     * @param household as people call it
     * @param name masked for those who may not see personal data, like the household
     * @param way {@code ROOM}, {@code ONLINE} or {@code PROXY}
     * @param at when she signed in, or gave her proxy
     * @param holder who votes for her; empty unless by proxy
     * @param holderThere false while a proxy given before does not count yet
     */
    public record SignedIn(
            long voter,
            String household,
            String name,
            String way,
            Instant at,
            String holder,
            boolean holderThere) {}

    /**
     * The latest first.
     *
     * @param text part of a household's or a person's name, null for all
     */
    @Transactional(readOnly = true)
    public Slice<SignedIn> page(Actor actor, long id, String text, String after, int size) {
        Meeting meeting = meetings.get(id);
        sight.require(actor, meeting.proposal());
        jurisdiction.require(actor, Action.DELIBERATE, meeting.community());
        boolean named = jurisdiction.may(actor, Action.SEE_PERSONAL_DATA, meeting.community());
        List<SignedIn> rows = rows(id, text, Cursor.decode(after), size + 1, named);
        return Slice.of(rows, size, last -> new Cursor(last.at(), last.voter()).encode());
    }

    private List<SignedIn> rows(long id, String text, Cursor after, int most, boolean named) {
        var query =
                jdbc.sql(
                                "select a.voter_id, h.label, v.name, a.way, a.signed_at, hh.label,"
                                        + " hv.name, there.voter_id from attendance a join voter v"
                                        + " on v.id = a.voter_id join household h on h.id ="
                                        + " a.household_id left join voter hv on hv.id ="
                                        + " a.holder_id left join household hh on hh.id ="
                                        + " hv.household_id left join attendance there on"
                                        + " there.meeting_id = a.meeting_id and there.voter_id ="
                                        + " a.holder_id where a.meeting_id = :meeting"
                                        + (after == null
                                                ? ""
                                                : " and (a.signed_at < :at or (a.signed_at = :at and"
                                                        + " a.voter_id < :voter))")
                                        + " and (h.label like :text or v.name like :text) order by"
                                        + " a.signed_at desc, a.voter_id desc limit :most")
                        .param("meeting", id)
                        .param("text", Electorate.like(text))
                        .param("most", most);
        if (after != null) {
            query =
                    query.param("at", LocalDateTime.ofInstant(after.at(), ZoneOffset.UTC))
                            .param("voter", after.id());
        }
        return query.query((rs, row) -> line(rs, named)).list();
    }

    private static SignedIn line(ResultSet rs, boolean named) throws SQLException {
        String household = rs.getString(2);
        String name = rs.getString(3);
        String holder = rs.getString(7);
        return new SignedIn(
                rs.getLong(1),
                named ? household : Masked.address(household),
                named ? name : Masked.name(name),
                rs.getString(4),
                rs.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                holder == null || !named ? Masked.name(holder) : rs.getString(6) + "  " + holder,
                rs.getString(8) != null);
    }
}
