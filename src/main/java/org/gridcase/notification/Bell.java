package org.gridcase.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.notification.Parcel.State;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Invalid;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, in the page; everybody reads only his own. */
@Service
public class Bell {
    /** The unread are counted no farther than this. */
    public static final int CAP = 100;

    /**
     * One line of the bell.
     *
     * @param sentence in the language asked for
     * @param path the page that a click opens
     */
    public record Line(
            long id,
            Kind kind,
            String sentence,
            String ref,
            String path,
            boolean urgent,
            boolean unread,
            Instant at) {}

    private final Outbox outbox;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bell(Outbox outbox, Phrases phrases, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.phrases = phrases;
        this.events = events;
        this.clock = clock;
    }

    /** How many are unread, {@link #CAP} at most. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return outbox.count(actor.staffId(), Channel.PAGE, State.UNREAD, CAP);
    }

    /** A page of it, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Line> page(Actor actor, Locale locale, String cursor, int size) {
        List<Parcel> found = outbox.of(actor.staffId(), Channel.PAGE, before(cursor), size + 1);
        return Slice.of(found, size, parcel -> Long.toString(parcel.id()))
                .map(parcel -> line(parcel, locale));
    }

    /** Read once is read; a foreign one answers like a missing one. */
    @Transactional
    public void read(Actor actor, long id) {
        outbox.find(id)
                .filter(p -> p.channel() == Channel.PAGE && p.recipient().equals(actor.staffId()))
                .orElseThrow(() -> new NotFound("notification.error.unknown"));
        Instant now = clock.instant();
        if (outbox.move(id, State.UNREAD, State.READ, now, now, null)) {
            changed(actor);
        }
    }

    @Transactional
    public void readAll(Actor actor) {
        outbox.moveAll(actor.staffId(), Channel.PAGE, State.UNREAD, State.READ, clock.instant());
        changed(actor);
    }

    /** What was told before is read, what is younger stays as it is. */
    @Transactional
    public void readOlder(Actor actor, Instant before) {
        outbox.readOlder(actor.staffId(), before, clock.instant());
        changed(actor);
    }

    private void changed(Actor actor) {
        events.publishEvent(new NotificationsChanged(Set.of(actor.staffId()), false));
    }

    private Line line(Parcel parcel, Locale locale) {
        Told told = parcel.told();
        return new Line(
                parcel.id(),
                told.kind(),
                phrases.say(locale, told),
                told.about().ref(),
                told.about().path(),
                told.urgent(),
                parcel.state() == State.UNREAD,
                told.at());
    }

    static long before(String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Invalid("cursor", "shared.error.cursor");
        }
    }
}
