package org.gridcase.notification;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.audit.By;
import org.gridcase.identity.Mailboxes;
import org.gridcase.notification.Preferences.Mail;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.snapshot.Revisions;
import org.gridcase.shared.snapshot.Snapshot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How people wish to be told: each decides for himself. Kept in memory, every event asks. */
@Service
public class Wishes {
    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final Transactions transactions;
    private final Snapshot<Map<String, Preferences>> kept;
    private final Preferences usual;

    Wishes(
            JdbcClient jdbc,
            Mailboxes mailboxes,
            Transactions transactions,
            Revisions revisions,
            @Value("${gridcase.notification.quiet:20:00-07:30}") String quiet) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.kept = revisions.snapshot("notification", this::read);
        this.usual = new Preferences(Mail.AT_ONCE, QuietHours.parse(quiet), Map.of());
    }

    /** What holds for a person who chose nothing. */
    public Preferences usual() {
        return usual;
    }

    public Preferences of(String staffId) {
        return kept.current().getOrDefault(staffId, usual);
    }

    /** The person's own wishes from now on, and where mails go; null or blank: nowhere. */
    public void change(Actor actor, Preferences wished, String mailAddress) {
        transactions.run(
                () -> {
                    By by = actor.by();
                    mailboxes.set(actor.staffId(), mailAddress, by);
                    if (!wished.equals(of(actor.staffId()))) {
                        write(actor.staffId(), wished);
                        kept.changed();
                    }
                });
    }

    private void write(String staffId, Preferences wished) {
        jdbc.sql("delete from notification_habit where staff_id = ?").param(staffId).update();
        jdbc.sql("insert into notification_habit (staff_id, mail, quiet) values (?, ?, ?)")
                .params(staffId, wished.mail().name(), wished.quiet().text())
                .update();
        jdbc.sql("delete from notification_choice where staff_id = ?").param(staffId).update();
        wished.chosen()
                .forEach(
                        (kind, ways) -> {
                            for (Channel way : Channel.values()) {
                                if (ways.contains(way) != kind.usual(way)) {
                                    choose(staffId, kind, way, ways.contains(way));
                                }
                            }
                        });
    }

    private void choose(String staffId, Kind kind, Channel way, boolean wanted) {
        jdbc.sql(
                        "insert into notification_choice (staff_id, kind, channel, wanted) values"
                                + " (?, ?, ?, ?)")
                .params(staffId, kind.code(), way.name(), wanted)
                .update();
    }

    private Map<String, Preferences> read() {
        Map<String, Preferences> found = new HashMap<>();
        jdbc.sql("select staff_id, mail, quiet from notification_habit")
                .query(
                        row -> {
                            found.put(
                                    row.getString(1),
                                    new Preferences(
                                            Mail.valueOf(row.getString(2)),
                                            QuietHours.parse(row.getString(3)),
                                            Map.of()));
                        });
        jdbc.sql("select staff_id, kind, channel, wanted from notification_choice")
                .query(
                        row -> {
                            String staffId = row.getString(1);
                            Channel way = Channel.valueOf(row.getString(3));
                            boolean wanted = row.getBoolean(4);
                            Kind.find(row.getString(2))
                                    .ifPresent(
                                            kind ->
                                                    found.computeIfPresent(
                                                            staffId,
                                                            (id, p) -> p.with(kind, way, wanted)));
                        });
        return Map.copyOf(found);
    }
}
