package org.gridcase.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.catalogue.MatterItem;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A person's desk for reporting: the half-written report, which is kept until it is sent, and the
 * items this person reports most.
 */
@Service
public class ReportDesk {
    /** A report nobody came back to in this time is forgotten: it may hold personal data. */
    public static final Duration DRAFT_LIFE = Duration.ofDays(7);

    /** How many of the latest reports tell what somebody usually reports. */
    private static final int HABIT = 100;

    private final CaseIntake intake;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Transactions transactions;
    private final Clock clock;

    ReportDesk(
            CaseIntake intake,
            Catalogue catalogue,
            JdbcClient jdbc,
            ObjectMapper json,
            Transactions transactions,
            Clock clock) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A report as far as it was written.
     *
     * @param matter with whatever is filled in; nothing in it was checked
     */
    public record Draft(ReportMatter matter, Instant savedAt) {}

    /**
     * Reports a matter and clears the desk, both or neither.
     *
     * @throws org.gridcase.shared.Invalid with every field that is wrong
     */
    public CaseIntake.Receipt send(Actor actor, ReportMatter matter) {
        return transactions.run(
                () -> {
                    CaseIntake.Receipt receipt = intake.report(actor, matter);
                    delete(actor);
                    return receipt;
                });
    }

    /** Keeps what is written so far; the person's own, so no further right is asked. */
    public void keep(Actor actor, ReportMatter matter) {
        String text = write(matter);
        transactions.run(() -> store(actor, text));
    }

    /** What was written before and neither sent nor discarded. */
    public Optional<Draft> draft(Actor actor) {
        return jdbc.sql("select data, saved_at from report_draft where staff_id = ?")
                .param(actor.staffId())
                .query(this::row)
                .optional()
                .filter(draft -> draft.savedAt().isAfter(clock.instant().minus(DRAFT_LIFE)));
    }

    public void discard(Actor actor) {
        transactions.run(() -> delete(actor));
    }

    /** Throws away what nobody has touched for {@link #DRAFT_LIFE}; returns how many. */
    int forgetOldDrafts() {
        return transactions.run(
                () ->
                        jdbc.sql("delete from report_draft where saved_at < ?")
                                .param(utc(clock.instant().minus(DRAFT_LIFE)))
                                .update());
    }

    /** Items that this person reports often and lately, the most usual first; only those in use. */
    public List<MatterItem> usualItems(Actor actor, int limit) {
        List<String> latest =
                jdbc.sql(
                                "select item from grid_case where reported_by = ? order by id desc limit ?")
                        .params(actor.staffId(), HABIT)
                        .query(String.class)
                        .list();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int age = 0; age < latest.size(); age++) {
            weights.merge(latest.get(age), 10.0 / (10 + age), Double::sum);
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .flatMap(entry -> catalogue.find(entry.getKey()).stream())
                .filter(MatterItem::active)
                .limit(limit)
                .toList();
    }

    private void store(Actor actor, String text) {
        LocalDateTime now = utc(clock.instant());
        int changed =
                jdbc.sql("update report_draft set data = ?, saved_at = ? where staff_id = ?")
                        .params(text, now, actor.staffId())
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into report_draft (staff_id, data, saved_at) values (?, ?, ?)")
                    .params(actor.staffId(), text, now)
                    .update();
        }
    }

    private void delete(Actor actor) {
        jdbc.sql("delete from report_draft where staff_id = ?").param(actor.staffId()).update();
    }

    private Draft row(ResultSet row, int number) throws SQLException {
        Instant savedAt = row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Draft(read(row.getString("data")), savedAt);
    }

    private String write(ReportMatter matter) {
        try {
            return json.writeValueAsString(matter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportMatter read(String data) {
        try {
            return json.readValue(data, ReportMatter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
