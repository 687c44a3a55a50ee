package org.gridcase.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that people can read and spell: {@code HQ-TY-2026-0007} for a proposal (提议), {@code
 * HQ-JY-2026-0003} for a resolution (决议).
 */
@Component
class DeliberationNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DeliberationNumbers(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    String proposal(String community) {
        return next(community + "-TY");
    }

    String resolution(String community) {
        return next(community + "-JY");
    }

    /** The series' row is locked until the transaction ends. */
    private String next(String kind) {
        String series = kind + "-" + LocalDate.ofInstant(clock.instant(), zone).getYear();
        int changed =
                jdbc.sql(
                                "update deliberation_serial set last_serial = last_serial + 1 where"
                                        + " series = ?")
                        .param(series)
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into deliberation_serial (series, last_serial) values (?, 1)")
                    .param(series)
                    .update();
        }
        int serial =
                jdbc.sql("select last_serial from deliberation_serial where series = ?")
                        .param(series)
                        .query(Integer.class)
                        .single();
        return "%s-%04d".formatted(series, serial);
    }
}
