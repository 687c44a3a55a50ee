package org.gridcase.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Old notifications go at night, in small portions; what needs an administrator stays. */
@Component
class TidyNotifications implements Chore {
    private static final int PORTION = 500;

    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration keep;

    TidyNotifications(
            Outbox outbox,
            Transactions transactions,
            Clock clock,
            @Value("${gridcase.notification.keep:180d}") Duration keep) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "tidy-notifications";
    }

    @Override
    public String when() {
        return "0 40 3 * * ?";
    }

    @Override
    public Missed missed() {
        return Missed.MADE_UP;
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(keep);
        int gone = PORTION;
        while (gone == PORTION) {
            gone = transactions.run(() -> outbox.forget(before, PORTION));
        }
    }
}
