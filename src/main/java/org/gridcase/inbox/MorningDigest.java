package org.gridcase.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridcase.notification.About;
import org.gridcase.notification.Kind;
import org.gridcase.notification.Notifications;
import org.gridcase.notification.Telling;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.gridcase.shared.text.Bilingual;
import org.gridcase.worktime.WorkingCalendar;
import org.gridcase.worktime.WorkingTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 每日提要: when the working day of a person's unit begins, what he has in hand. Looks every ten
 * minutes, because units begin at different times and nodes may be down; the day stands in the key
 * of what is told, so nobody gets it twice.
 */
@Component
class MorningDigest implements Chore {
    private static final Logger log = LoggerFactory.getLogger(MorningDigest.class);

    /** After so much working time a summary of the morning is of no use. */
    private static final Duration MORNING = Duration.ofHours(2);

    private static final About TODAY =
            new About(null, "", new Bilingual("每日提要", "Daily summary"), null);

    private record InHand(int mine, int dueToday, int overdue) {}

    private final Notifications notifications;
    private final WorkBoxes boxes;
    private final Staff staff;
    private final Units units;
    private final WorkingTime workingTime;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    MorningDigest(
            Notifications notifications,
            WorkBoxes boxes,
            Staff staff,
            Units units,
            WorkingTime workingTime,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock,
            ZoneId zone) {
        this.notifications = notifications;
        this.boxes = boxes;
        this.staff = staff;
        this.units = units;
        this.workingTime = workingTime;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "morning-digest";
    }

    @Override
    public String when() {
        return "0 0/10 * * * ?";
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        String once = "digest:" + LocalDate.ofInstant(now, zone);
        Set<String> told = notifications.toldUnder(once);
        people(now).values().stream()
                .filter(actor -> !told.contains(actor.staffId()))
                .forEach(actor -> tell(actor, once, now));
    }

    /** Everybody whose working day has just begun, by id. */
    private Map<String, Actor> people(Instant now) {
        Map<String, Actor> people = new TreeMap<>();
        units.all().stream()
                .filter(unit -> begun(workingTime.calendar(unit.code()), now))
                .forEach(
                        unit ->
                                staff.colleagues(unit.code())
                                        .forEach(
                                                person ->
                                                        people.putIfAbsent(
                                                                person.id(),
                                                                staff.actor(person.id()))));
        return people;
    }

    private boolean begun(WorkingCalendar calendar, Instant now) {
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return calendar.isWorking(now)
                && calendar.workingTimeBetween(midnight, now).compareTo(MORNING) < 0;
    }

    /** One person's trouble is not everybody's. */
    private void tell(Actor actor, String once, Instant now) {
        try {
            transactions.run(() -> tellNow(actor, once, now));
        } catch (RuntimeException failure) {
            log.error("No digest for {}", actor.staffId(), failure);
        }
    }

    private void tellNow(Actor actor, String once, Instant now) {
        InHand inHand = inHand(actor, now);
        int toClaim = boxes.counts(actor).toClaim();
        if (inHand.mine() + toClaim > 0 || notifications.holdsMailFor(actor.staffId())) {
            notifications.tell(
                    Telling.of(Kind.DIGEST, List.of(actor.staffId()), TODAY)
                            .with(inHand.mine(), inHand.dueToday(), inHand.overdue(), toClaim)
                            .once(once));
        }
    }

    private InHand inHand(Actor actor, Instant now) {
        Instant tomorrow =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return jdbc.sql(
                        """
                        select count(*), sum(case when due_at >= ? and due_at < ? then 1 else 0 end),
                        sum(case when due_at < ? then 1 else 0 end)
                        from work_item where assignee = ? and state = 'CLAIMED'
                        """)
                .params(utc(now), utc(tomorrow), utc(now), actor.staffId())
                .query((row, n) -> new InHand(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
