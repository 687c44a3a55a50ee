package org.gridcase.supervision;

import java.time.Clock;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.shared.Transactions;
import org.gridcase.shared.schedule.Chore;
import org.springframework.stereotype.Component;

/**
 * An order that was not answered in time goes one level up, and so on to the top (domain.md section
 * 6). At the top there is nobody above: that order stays owed. Orders of a running ladder are its
 * own; these are the others, issued by hand or about steps that ended meanwhile.
 */
@Component
class MissedOrders implements Chore {

    private static final int AT_ONCE = 2000;

    private final OrderBook book;
    private final OrderLeaders leaders;
    private final OrderStory story;
    private final OrderRules rules;
    private final Transactions transactions;
    private final Clock clock;

    MissedOrders(
            OrderBook book,
            OrderLeaders leaders,
            OrderStory story,
            OrderRules rules,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.leaders = leaders;
        this.story = story;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missed-orders";
    }

    /** Every five minutes: an order is counted in hours and days. */
    @Override
    public String when() {
        return "0 0/5 * * * ?";
    }

    @Override
    public void run() {
        book.missed(AT_ONCE).forEach(this::raise);
    }

    /**
     * Raises an order whose answer is overdue. Called twice, or too early, it does nothing.
     *
     * @return number of the order one level up, empty when nothing was raised
     */
    Optional<String> raise(String number) {
        return transactions.run(
                () -> {
                    SupervisionOrder missed = book.lock(number);
                    return missed.missed(clock.instant())
                            ? leaders.above(missed.unit()).map(next -> raise(missed, next))
                            : Optional.empty();
                });
    }

    private String raise(SupervisionOrder missed, OrderLeaders.Addressee next) {
        var now = clock.instant();
        var order =
                new SupervisionOrder(book.nextNumber(next.unit()), missed.about(), By.SYSTEM, now);
        order.address(next.unit(), next.leader(), rules.usualDeadline(), missed.words());
        order.onLevel(missed.level() + 1);
        story.goesOn(missed, order, now);
        story.begins(order, By.SYSTEM, missed.words());
        return order.number();
    }
}
