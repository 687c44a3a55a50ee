package org.gridcase.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.identity.Mailboxes;
import org.gridcase.notification.Parcel.State;
import org.gridcase.notification.Preferences.Mail;
import org.gridcase.organisation.Staff;
import org.gridcase.organisation.StaffView;
import org.gridcase.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where features say what happened. What is told is written in the caller's transaction: it is lost
 * with it or kept with it, and goes out after the commit, whatever becomes of this node.
 */
@Service
public class Notifications {
    private final Outbox outbox;
    private final Wishes wishes;
    private final Mailboxes mailboxes;
    private final Robots robots;
    private final MailCarrier mail;
    private final Phrases phrases;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Notifications(
            Outbox outbox,
            Wishes wishes,
            Mailboxes mailboxes,
            Robots robots,
            MailCarrier mail,
            Phrases phrases,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.mailboxes = mailboxes;
        this.robots = robots;
        this.mail = mail;
        this.phrases = phrases;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Tells people, each by the ways he wishes, and the group chats of the unit where it lies.
     * Never sends anything itself and never fails because of somebody's mail.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Telling telling) {
        Instant now = clock.instant();
        long id = Ids.next();
        Told told =
                new Told(
                        id,
                        telling.kind(),
                        telling.about(),
                        telling.key(),
                        phrases.write(telling.args()),
                        telling.urgent(),
                        now);
        String once = telling.once() == null ? Long.toString(id) : telling.once();
        List<Parcel> parcels = new ArrayList<>();
        for (String person : telling.people()) {
            if (staff.find(person).filter(StaffView::active).isPresent()) {
                forPage(told, person, once, parcels);
                forMail(told, person, once, parcels);
            }
        }
        for (Robot robot : robots.hearing(told)) {
            Instant at = told.urgent() ? now : wishes.usual().quiet().over(now, zone);
            parcels.add(parcel(told, Channel.ROBOT, robot.key(), once, State.WAITING, at));
        }
        if (telling.once() != null && !parcels.isEmpty()) {
            Set<String> taken = outbox.taken(once);
            parcels.removeIf(p -> taken.contains(p.channel() + ":" + p.recipient()));
        }
        if (!parcels.isEmpty()) {
            outbox.put(told, parcels);
            gather(told, parcels);
            announce(parcels);
        }
    }

    /** Who was told something under this key, by whatever way. */
    @Transactional(readOnly = true)
    public Set<String> toldUnder(String once) {
        return outbox.taken(once).stream()
                .map(way -> way.substring(way.indexOf(':') + 1))
                .collect(Collectors.toSet());
    }

    /** Whether mails wait for the person's next digest. */
    @Transactional(readOnly = true)
    public boolean holdsMailFor(String staffId) {
        return outbox.count(staffId, Channel.MAIL, State.HELD, 1) > 0;
    }

    /** A digest that goes out by mail names the mails that were held back for it. */
    private void gather(Told told, List<Parcel> parcels) {
        if (told.kind() == Kind.DIGEST) {
            parcels.stream()
                    .filter(parcel -> parcel.channel() == Channel.MAIL)
                    .forEach(p -> outbox.gather(p.recipient(), p.id(), told.at()));
        }
    }

    private void forPage(Told told, String person, String once, List<Parcel> parcels) {
        if (wishes.of(person).wants(told.kind(), Channel.PAGE)) {
            parcels.add(parcel(told, Channel.PAGE, person, once, State.UNREAD, told.at()));
        }
    }

    private void forMail(Told told, String person, String once, List<Parcel> parcels) {
        Preferences wished = wishes.of(person);
        if (!mail.ready()
                || wished.mail() == Mail.NEVER
                || mailboxes.of(person).isEmpty()
                || !wished.wants(told.kind(), Channel.MAIL)) {
            return;
        }
        boolean held =
                wished.mail() == Mail.DIGEST
                        && wished.wants(Kind.DIGEST, Channel.MAIL)
                        && told.kind() != Kind.DIGEST
                        && !told.urgent();
        Instant at = told.urgent() ? told.at() : wished.quiet().over(told.at(), zone);
        State state = held ? State.HELD : State.WAITING;
        parcels.add(parcel(told, Channel.MAIL, person, once, state, at));
    }

    private static Parcel parcel(
            Told told, Channel way, String recipient, String once, State state, Instant at) {
        return new Parcel(Ids.next(), told, way, recipient, once, state, at, 0, null);
    }

    private void announce(List<Parcel> parcels) {
        Set<String> bells =
                parcels.stream()
                        .filter(parcel -> parcel.channel() == Channel.PAGE)
                        .map(Parcel::recipient)
                        .collect(Collectors.toSet());
        boolean outgoing = parcels.stream().anyMatch(p -> p.state() == State.WAITING);
        events.publishEvent(new NotificationsChanged(bells, outgoing));
    }
}
