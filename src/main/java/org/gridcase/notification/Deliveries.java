package org.gridcase.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.notification.Parcel.State;
import org.gridcase.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes out of the house, for those who look after the software; the caller decides who may.
 */
@Service
public class Deliveries {
    /**
     * How the outbox stands.
     *
     * @param waiting to be carried now or later, {@link #CAP} at most
     * @param late waiting although their time has come a quarter of an hour ago
     * @param troubled given up or uncertain, {@link #CAP} at most
     */
    public record Backlog(int waiting, boolean late, int troubled) {}

    /**
     * Something that did not arrive, or nobody knows.
     *
     * @param recipient staff id, or the robot's name
     * @param trouble what the other side said, for engineers
     */
    public record Troubled(
            long id,
            Channel channel,
            String recipient,
            String sentence,
            boolean uncertain,
            int attempts,
            String trouble,
            Instant toldAt) {}

    public static final int CAP = 1000;
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final Robots robots;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            Outbox outbox,
            Robots robots,
            Phrases phrases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.robots = robots;
        this.phrases = phrases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Backlog backlog() {
        Instant late = clock.instant().minus(LATE);
        return new Backlog(
                outbox.count(State.WAITING, CAP),
                outbox.anyDue(State.WAITING, late),
                outbox.count(State.GIVEN_UP, CAP) + outbox.count(State.UNCERTAIN, CAP));
    }

    /** A page of what did not arrive, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Troubled> troubled(Locale locale, String cursor, int size) {
        List<Parcel> found = outbox.troubled(Bell.before(cursor), size + 1);
        return Slice.of(found, size, parcel -> Long.toString(parcel.id()))
                .map(parcel -> troubled(parcel, locale));
    }

    /**
     * Tries one again, also when it may have arrived before.
     *
     * @return false when it is not in trouble any more
     */
    @Transactional
    public boolean retry(long id) {
        Instant now = clock.instant();
        boolean again =
                outbox.move(id, State.GIVEN_UP, State.WAITING, now, null, null)
                        || outbox.move(id, State.UNCERTAIN, State.WAITING, now, null, null);
        if (again) {
            outbox.forgetAttempts(id);
            wake();
        }
        return again;
    }

    /**
     * Tries again what one recipient did not get by one way.
     *
     * @param uncertain whether to try what may have arrived, instead of what surely did not
     * @return how many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int retryAll(Channel channel, String recipient, boolean uncertain) {
        State from = uncertain ? State.UNCERTAIN : State.GIVEN_UP;
        int again = outbox.retryAll(channel, recipient, from, clock.instant());
        wake();
        return again;
    }

    private void wake() {
        events.publishEvent(new NotificationsChanged(Set.of(), true));
    }

    private Troubled troubled(Parcel parcel, Locale locale) {
        String recipient =
                parcel.channel() == Channel.ROBOT
                        ? robots.find(parcel.recipient())
                                .map(Robot::name)
                                .orElse(parcel.recipient())
                        : parcel.recipient();
        return new Troubled(
                parcel.id(),
                parcel.channel(),
                recipient,
                phrases.say(locale, parcel.told()),
                parcel.state() == State.UNCERTAIN,
                parcel.attempts(),
                parcel.trouble(),
                parcel.told().at());
    }
}
