package org.gridcase.deliberation;

import java.util.List;
import java.util.Optional;
import org.gridcase.deliberation.RoomView.Tally;
import org.gridcase.shared.Conflict;
import org.gridcase.shared.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is counted in the room: a show of hands by one officer, ballot papers by two, each without
 * knowing what the other found. Where they differ both figures are shown and they count again.
 */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what somebody counted; counting again replaces one's own figures.
     *
     * @param seats votes that there can be in the room
     */
    void keep(Ballot ballot, String counter, Count count, int seats) {
        ballot.requireOpen();
        if (ballot.room() == Ballot.Room.NONE) {
            throw new Conflict("deliberation.error.noRoomVote");
        }
        if (count.total() > seats) {
            throw new Invalid("count", "deliberation.error.moreVotesThanSeats", seats);
        }
        List<Tally> known = of(ballot);
        boolean again = known.stream().anyMatch(tally -> tally.counter().equals(counter));
        if (!again && known.size() >= asked(ballot)) {
            throw new Conflict("deliberation.error.countedAlready");
        }
        jdbc.sql("delete from ballot_tally where ballot_id = ? and counter = ?")
                .params(ballot.getId(), counter)
                .update();
        jdbc.sql(
                        "insert into ballot_tally (ballot_id, counter, in_favour, against,"
                                + " abstained, invalid) values (?, ?, ?, ?, ?, ?)")
                .params(
                        ballot.getId(),
                        counter,
                        count.inFavour(),
                        count.against(),
                        count.abstained(),
                        count.invalid())
                .update();
    }

    /** Everything counted, for those who close the ballot. */
    List<Tally> of(Ballot ballot) {
        return jdbc.sql(
                        "select counter, in_favour, against, abstained, invalid from ballot_tally"
                                + " where ballot_id = ? order by counter")
                .param(ballot.getId())
                .query(
                        (rs, row) ->
                                new Tally(
                                        rs.getString(1),
                                        new Count(
                                                rs.getInt(2),
                                                rs.getInt(3),
                                                rs.getInt(4),
                                                rs.getInt(5))))
                .list();
    }

    /** The same as it may be shown: no figures before all who are to count have counted. */
    List<Tally> shown(Ballot ballot) {
        List<Tally> all = of(ballot);
        return all.size() >= asked(ballot)
                ? all
                : all.stream().map(tally -> new Tally(tally.counter(), null)).toList();
    }

    /** What was found in the room: empty while not all have counted or their figures differ. */
    Optional<Count> agreed(Ballot ballot) {
        if (ballot.room() == Ballot.Room.NONE) {
            return Optional.of(Count.NONE);
        }
        List<Tally> all = of(ballot);
        boolean agree =
                all.size() == asked(ballot)
                        && all.stream().map(Tally::count).distinct().count() == 1;
        return agree ? Optional.of(all.get(0).count()) : Optional.empty();
    }

    private static int asked(Ballot ballot) {
        return ballot.room() == Ballot.Room.PAPER ? 2 : 1;
    }
}
