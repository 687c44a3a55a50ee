package org.gridcase.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.audit.AuditTrail;
import org.gridcase.identity.AccountView;
import org.gridcase.identity.Accounts;
import org.gridcase.inbox.Box;
import org.gridcase.inbox.InboxFilter;
import org.gridcase.inbox.InboxRow;
import org.gridcase.inbox.WorkBoxes;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.calendarfeed.CalendarEntry;
import org.gridcase.shared.calendarfeed.CalendarFile;
import org.gridcase.shared.text.Locales;
import org.gridcase.shared.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One's own deadlines as a calendar to subscribe to. Whoever knows the address can read it, so it
 * is long and random, only its fingerprint is kept, and it can be renewed at any time; and it says
 * number, step and unit of a case and nothing of the people in it.
 */
@Service
public class DeadlineFeed {
    /** Deadlines in one calendar; what is due first. */
    public static final int MOST = 200;

    private static final int SECRET_BYTES = 24;
    private static final Duration REFRESH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final WorkBoxes boxes;
    private final Staff staff;
    private final Accounts accounts;
    private final Units units;
    private final Texts texts;
    private final List<OwnDates> others;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    DeadlineFeed(
            JdbcClient jdbc,
            WorkBoxes boxes,
            Staff staff,
            Accounts accounts,
            Units units,
            Texts texts,
            List<OwnDates> others,
            AuditTrail audit,
            Transactions transactions,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.boxes = boxes;
        this.staff = staff;
        this.accounts = accounts;
        this.units = units;
        this.texts = texts;
        this.others = List.copyOf(others);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Since when the person has an address; empty without one. */
    public Optional<Instant> since(Actor actor) {
        return jdbc.sql("select made_at from deadline_feed where staff_id = ?")
                .param(actor.staffId())
                .query((row, n) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .optional();
    }

    /**
     * Makes a new address; the one before is worth nothing from now on.
     *
     * @return the secret of it, told this once
     */
    public String renew(Actor actor) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.run(
                () -> {
                    remove(actor);
                    jdbc.sql(
                                    "insert into deadline_feed (staff_id, secret_hash, made_at)"
                                            + " values (?, ?, ?)")
                            .params(
                                    actor.staffId(),
                                    fingerprint(secret),
                                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                            .update();
                    audit.record(stream(actor), actor.by(), "calendar.feed-renewed");
                });
        return secret;
    }

    /** Nobody can read the calendar any more. */
    public void stop(Actor actor) {
        transactions.run(
                () -> {
                    if (remove(actor) > 0) {
                        audit.record(stream(actor), actor.by(), "calendar.feed-stopped");
                    }
                });
    }

    /**
     * Whose address it is; empty for what is none, was renewed, or belongs to who left or whose
     * account is locked.
     */
    public Optional<Actor> owner(String secret) {
        return jdbc.sql("select staff_id from deadline_feed where secret_hash = ?")
                .param(fingerprint(secret))
                .query(String.class)
                .optional()
                .flatMap(staff::find)
                .filter(StaffView::active)
                .filter(
                        person ->
                                accounts.ofStaff(person.id()).stream()
                                        .allMatch(AccountView::enabled))
                .map(person -> staff.actor(person.id()));
    }

    /**
     * The deadlines the person has in hand and the dates she is to come to, as iCalendar.
     *
     * @param site where the pages are, without a slash at the end
     */
    public String write(Actor actor, Locale wanted, String site) {
        Locale locale = Locales.nearest(wanted);
        Stream<CalendarEntry> deadlines =
                boxes.page(actor, Box.MINE, InboxFilter.NONE, null, MOST).items().stream()
                        .filter(row -> row.dueAt() != null && !row.paused())
                        .map(row -> entry(row, locale, site));
        Stream<CalendarEntry> dates =
                others.stream().flatMap(other -> other.of(actor, locale, site).stream());
        List<CalendarEntry> entries = Stream.concat(deadlines, dates).toList();
        String name = texts.text(locale, "calendar.feed.name");
        return CalendarFile.write(name, zone, REFRESH, clock.instant(), entries);
    }

    private CalendarEntry entry(InboxRow row, Locale locale, String site) {
        boolean english = Locales.ENGLISH.equals(locale);
        String step = english && row.stepNameEn() != null ? row.stepNameEn() : row.stepName();
        String unit = units.find(row.unit()).map(one -> one.name(locale)).orElse(row.unit());
        return CalendarEntry.moment(
                "deadline-" + row.workItem() + "@gridcase",
                row.dueAt(),
                texts.text(
                        locale,
                        row.provisional()
                                ? "calendar.feed.provisional"
                                : row.urgent() ? "calendar.feed.urgent" : "calendar.feed.due",
                        step,
                        row.ref()),
                unit,
                URI.create(site + "/inbox/mine?open=" + row.workItem()));
    }

    private int remove(Actor actor) {
        return jdbc.sql("delete from deadline_feed where staff_id = ?")
                .param(actor.staffId())
                .update();
    }

    private static String stream(Actor actor) {
        return "staff:" + actor.staffId();
    }

    private static String fingerprint(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
