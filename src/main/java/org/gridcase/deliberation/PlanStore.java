package org.gridcase.deliberation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of each proposal's plan; none is ever changed. */
@Component
class PlanStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the next version; returns its number. */
    int add(String proposal, Plan plan, String reason, String by) {
        int no = latest(proposal).map(PlanVersion::no).orElse(0) + 1;
        Plan checked = plan.checked();
        jdbc.sql(
                        "insert into plan_version (proposal, no, what, place, cost, responsible,"
                                + " by_when, reason, written_by, written_at) values (?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?)")
                .params(
                        proposal,
                        no,
                        checked.what(),
                        checked.place(),
                        checked.cost(),
                        checked.responsible(),
                        Date.valueOf(checked.byWhen()),
                        reason,
                        by,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return no;
    }

    /** All versions, the first first. */
    List<PlanVersion> of(String proposal) {
        return jdbc.sql("select * from plan_version where proposal = ? order by no")
                .param(proposal)
                .query(PlanStore::version)
                .list();
    }

    Optional<PlanVersion> latest(String proposal) {
        return jdbc.sql("select * from plan_version where proposal = ? order by no desc limit 1")
                .param(proposal)
                .query(PlanStore::version)
                .optional();
    }

    private static PlanVersion version(ResultSet rs, int row) throws SQLException {
        return new PlanVersion(
                rs.getInt("no"),
                new Plan(
                        rs.getString("what"),
                        rs.getString("place"),
                        rs.getBigDecimal("cost"),
                        rs.getString("responsible"),
                        rs.getDate("by_when").toLocalDate()),
                rs.getString("reason"),
                rs.getString("written_by"),
                rs.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
