package org.gridcase.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gridcase.shared.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The urn of votes given on line. That somebody voted is a row in {@code ballot_voted}; how, is one
 * more in one of the sums in {@code ballot_urn}, picked by chance. No row holds a single vote, and
 * nothing leads from one table to the other: no key, no time, no order. Several sums also mean that
 * voters hardly ever wait for one another.
 */
@Component
class Urn {

    private static final int SLOTS = 16;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Urn(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void open(long ballot) {
        List<Object[]> slots = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.add(new Object[] {ballot, slot});
        }
        batches.batchUpdate(
                "insert into ballot_urn (ballot_id, slot, open, in_favour, against, abstained)"
                        + " values (?, ?, true, 0, 0, 0)",
                slots);
    }

    /**
     * Takes one vote.
     *
     * @param seat the voter, or the household where households vote
     * @throws Conflict when this seat has voted or the urn is closed
     */
    void put(long ballot, long seat, Vote vote) {
        try {
            jdbc.sql("insert into ballot_voted (ballot_id, seat) values (?, ?)")
                    .params(ballot, seat)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("deliberation.error.votedAlready");
        }
        String sum =
                switch (vote) {
                    case IN_FAVOUR -> "in_favour = in_favour + 1";
                    case AGAINST -> "against = against + 1";
                    case ABSTAINED -> "abstained = abstained + 1";
                };
        int taken =
                jdbc.sql(
                                "update ballot_urn set "
                                        + sum
                                        + " where ballot_id = ? and slot = ? and open = true")
                        .params(ballot, ThreadLocalRandom.current().nextInt(SLOTS))
                        .update();
        if (taken == 0) {
            throw new Conflict("deliberation.error.ballotClosed");
        }
    }

    /** How many have voted; this much may be known while the urn is open. */
    int votes(long ballot) {
        return jdbc.sql("select count(*) from ballot_voted where ballot_id = ?")
                .param(ballot)
                .query(Integer.class)
                .single();
    }

    boolean hasVoted(long ballot, long seat) {
        return jdbc.sql("select count(*) from ballot_voted where ballot_id = ? and seat = ?")
                        .params(ballot, seat)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Closes the urn and counts it. Waits for votes on their way; a later one finds it closed. The
     * slots are added in whatever order and thrown together, so that the sums tell even less.
     */
    Count close(long ballot) {
        jdbc.sql("update ballot_urn set open = false where ballot_id = ?").param(ballot).update();
        Count count =
                jdbc
                        .sql(
                                "select in_favour, against, abstained from ballot_urn where"
                                        + " ballot_id = ?")
                        .param(ballot)
                        .query((rs, row) -> new Count(rs.getInt(1), rs.getInt(2), rs.getInt(3), 0))
                        .list()
                        .stream()
                        .reduce(Count.NONE, Count::plus);
        jdbc.sql("delete from ballot_urn where ballot_id = ? and slot > 0").param(ballot).update();
        jdbc.sql(
                        "update ballot_urn set in_favour = ?, against = ?, abstained = ? where"
                                + " ballot_id = ?")
                .params(count.inFavour(), count.against(), count.abstained(), ballot)
                .update();
        return count;
    }
}
