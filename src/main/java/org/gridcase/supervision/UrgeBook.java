package org.gridcase.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gridcase.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who urged which step by hand and when, and the steps of a subject that can be urged. */
@Component
class UrgeBook {

    /** Each kind of urger urges a step at most once in this time. */
    static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgeBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open step as it is urged. */
    record Step(long item, String ref, String name, String nameEn, String holder) {}

    boolean lately(long item, UrgerKind kind) {
        return jdbc.sql(
                                "select count(*) from step_urge where work_item_id = ? and kind = ?"
                                        + " and at > ?")
                        .params(item, kind.name(), utc(clock.instant().minus(PAUSE)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void write(Step step, UrgerKind kind, String staffId, String words) {
        jdbc.sql(
                        "insert into step_urge (id, work_item_id, kind, staff_id, at, words) values"
                                + " (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), step.item(), kind.name(), staffId, utc(clock.instant()), words)
                .update();
    }

    List<Step> open(String ref) {
        return jdbc.sql(
                        "select id, step_name, step_name_en, assignee from work_item where"
                                + " subject_ref = ? and state in ('OFFERED', 'CLAIMED')")
                .param(ref)
                .query(
                        (row, n) ->
                                new Step(
                                        row.getLong(1),
                                        ref,
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                .list();
    }

    /** Whether a member of staff reported the matter. */
    boolean reported(String staffId, String ref) {
        return jdbc.sql("select count(*) from work_subject where ref = ? and started_by = ?")
                        .params(ref, staffId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
