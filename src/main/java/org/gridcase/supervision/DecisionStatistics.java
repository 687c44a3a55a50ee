package org.gridcase.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts extensions, suspensions and returns (延期、挂起、退回) of the last days: each is a decision that
 * moves a deadline, and too many of them say something about a unit.
 */
@Service
@Transactional(readOnly = true)
public class DecisionStatistics {

    /** So many days are counted. */
    public static final int DAYS = 30;

    private static final String RETURNED = "RETURNED";

    private final JdbcClient jdbc;
    private final BoardScope scope;
    private final WatchBoard board;
    private final Clock clock;

    DecisionStatistics(JdbcClient jdbc, BoardScope scope, WatchBoard board, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.board = board;
        this.clock = clock;
    }

    /**
     * What was decided in the last {@link #DAYS} days.
     *
     * @throws NotFound when the actor does not supervise the unit
     */
    public DecisionCounts counts(Actor actor, String unit) {
        if (!board.supervises(actor, unit)) {
            throw new NotFound("supervision.error.unitUnknown");
        }
        LocalDateTime since = BoardScope.utc(clock.instant().minus(Duration.ofDays(DAYS)));
        String within = scope.column(unit) + " = ?";
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "select e.kind, count(*) from clock_event e join step_clock c on"
                                + " c.work_item_id = e.work_item_id where (e.kind in ('ASKED',"
                                + " 'EXTENDED', 'REFUSED', 'PAUSED') or e.kind = 'RUNG' and e.rung"
                                + " = ?) and e.at >= ? and "
                                + within
                                + " group by e.kind union all select 'RETURNED', count(*) from"
                                + " step_clock c where c.started_why = 'RETURNED' and c.started_at"
                                + " >= ? and "
                                + within)
                .params(Rung.URGE.number(0), since, unit, since, unit)
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getInt(2));
                        });
        return new DecisionCounts(
                of(counts, ClockEvent.Kind.ASKED.name()),
                of(counts, ClockEvent.Kind.EXTENDED.name()),
                of(counts, ClockEvent.Kind.REFUSED.name()),
                of(counts, ClockEvent.Kind.PAUSED.name()),
                of(counts, RETURNED),
                of(counts, ClockEvent.Kind.RUNG.name()));
    }

    private static int of(Map<String, Integer> counts, String kind) {
        return counts.getOrDefault(kind, 0);
    }
}
