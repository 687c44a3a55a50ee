package org.gridcase.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.notification.Parcel.State;
import org.gridcase.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries what waits. Every node does; a parcel is taken in one transaction, carried outside of
 * any, and its end noted in another. A node that dies in between leaves it taken: nobody can know
 * whether it arrived, so it is not sent a second time but shown to the administrators.
 */
@Component
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int LOAD = 20;
    private static final int LONGEST_TROUBLE = 500;

    /** Longer than carrying a whole load can take. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4));

    private final Outbox outbox;
    private final Map<Channel, Carrier> carriers;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Courier(
            Outbox outbox,
            List<Carrier> carriers,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.carriers =
                carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Carries everything that is due now. */
    void round() {
        transactions.run(this::noteLost);
        for (List<Parcel> load = take(); !load.isEmpty(); load = take()) {
            load.forEach(this::carry);
        }
    }

    private List<Parcel> take() {
        return transactions.run(
                () -> {
                    Instant now = clock.instant();
                    List<Parcel> load = outbox.lockDue(State.WAITING, now, LOAD);
                    if (!load.isEmpty()) {
                        outbox.take(load.stream().map(Parcel::id).toList(), now.plus(LEASE));
                    }
                    return load;
                });
    }

    private void carry(Parcel parcel) {
        try {
            boolean sent = carriers.get(parcel.channel()).carry(parcel);
            end(parcel, sent ? State.SENT : State.DROPPED, null);
        } catch (NotDelivered failed) {
            int tried = parcel.attempts() + 1;
            if (failed.forGood() || tried > PAUSES.size()) {
                end(parcel, State.GIVEN_UP, failed.getMessage());
            } else {
                later(parcel, PAUSES.get(tried - 1), failed.getMessage());
            }
        } catch (RuntimeException unknown) {
            log.warn("Delivery {} may or may not have arrived", parcel.id(), unknown);
            end(parcel, State.UNCERTAIN, String.valueOf(unknown.getMessage()));
        }
    }

    private void later(Parcel parcel, Duration pause, String trouble) {
        Instant next = clock.instant().plus(pause);
        transactions.run(
                () -> {
                    outbox.move(
                            parcel.id(), State.CARRIED, State.WAITING, next, null, cut(trouble));
                });
    }

    private void end(Parcel parcel, State state, String trouble) {
        transactions.run(() -> note(parcel, state, trouble));
    }

    private void note(Parcel parcel, State state, String trouble) {
        Instant now = clock.instant();
        boolean first = outbox.move(parcel.id(), State.CARRIED, state, now, now, cut(trouble));
        if (first && (state == State.GIVEN_UP || state == State.UNCERTAIN)) {
            events.publishEvent(
                    new DeliveryGivenUp(
                            parcel.id(),
                            parcel.told().kind(),
                            parcel.channel(),
                            parcel.recipient(),
                            trouble,
                            state == State.UNCERTAIN));
        }
    }

    /** Taken by a node that never came back. */
    private void noteLost() {
        outbox.lockDue(State.CARRIED, clock.instant(), LOAD)
                .forEach(parcel -> note(parcel, State.UNCERTAIN, "node lost on the way"));
    }

    private static String cut(String trouble) {
        return trouble == null || trouble.length() <= LONGEST_TROUBLE
                ? trouble
                : trouble.substring(0, LONGEST_TROUBLE);
    }
}
