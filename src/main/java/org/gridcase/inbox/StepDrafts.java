package org.gridcase.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Ids;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Half-typed forms, one for each item and person, kept until the step is reported back. */
@Service
public class StepDrafts {

    /** Longest draft, in characters; far beyond any form's own limits. */
    private static final int LONGEST = 200_000;

    /** How long a half-typed form is kept that nobody touches; steps seldom wait longer. */
    static final Duration LIFE = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final FilledIn filledIn;
    private final Transactions transactions;
    private final Clock clock;

    StepDrafts(JdbcClient jdbc, FilledIn filledIn, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.filledIn = filledIn;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what is typed so far; the person's own, so no further right is asked. */
    public void keep(Actor actor, long workItem, Map<String, Object> data) {
        String text = filledIn.write(data);
        if (text.length() > LONGEST) {
            throw new Invalid("draft", "inbox.error.draftTooLong");
        }
        transactions.run(() -> store(actor.staffId(), workItem, text));
    }

    /** What was typed before, empty when nothing was. */
    public Map<String, Object> of(Actor actor, long workItem) {
        return jdbc.sql("select data from step_draft where work_item_id = ? and staff_id = ?")
                .params(workItem, actor.staffId())
                .query(String.class)
                .optional()
                .map(filledIn::read)
                .orElse(Map.of());
    }

    /** Throws away what was typed; nothing happens when nothing was. */
    public void discard(Actor actor, long workItem) {
        transactions.run(
                () ->
                        jdbc.sql("delete from step_draft where work_item_id = ? and staff_id = ?")
                                .params(workItem, actor.staffId())
                                .update());
    }

    /** Throws away what nobody has touched for {@link #LIFE}; returns how many. */
    int forget() {
        return transactions.run(
                () ->
                        jdbc.sql("delete from step_draft where saved_at < ?")
                                .param(utc(clock.instant().minus(LIFE)))
                                .update());
    }

    void done(long workItem) {
        jdbc.sql("delete from step_draft where work_item_id = ?").param(workItem).update();
    }

    private void store(String staffId, long workItem, String text) {
        var now = utc(clock.instant());
        int changed =
                jdbc.sql(
                                "update step_draft set data = ?, saved_at = ?"
                                        + " where work_item_id = ? and staff_id = ?")
                        .params(text, now, workItem, staffId)
                        .update();
        if (changed == 0) {
            jdbc.sql(
                            "insert into step_draft (id, work_item_id, staff_id, data, saved_at)"
                                    + " values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), workItem, staffId, text, now)
                    .update();
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
