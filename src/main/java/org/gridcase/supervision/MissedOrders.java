package org.gridcase.supervision;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.shared.Transactions;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * An order that was not answered in time goes one level up, and so on to the top (domain.md section
 * 6). At the top there is nobody above: that order stays owed.
 */
@Component
class MissedOrders {

    private final OrderBook book;
    private final OrderLeaders leaders;
    private final OrderStory story;
    private final WorkingTime workingTime;
    private final Transactions transactions;
    private final Clock clock;
    private final TimeLimit answerLimit;

    MissedOrders(
            OrderBook book,
            OrderLeaders leaders,
            OrderStory story,
            WorkingTime workingTime,
            Transactions transactions,
            Clock clock,
            @Value("${gridcase.supervision.answer-limit:1wd}") String answerLimit) {
        this.book = book;
        this.leaders = leaders;
        this.story = story;
        this.workingTime = workingTime;
        this.transactions = transactions;
        this.clock = clock;
        this.answerLimit = TimeLimit.parse(answerLimit);
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
        order.address(
                next.unit(), next.leader(), workingTime.deadline(now, answerLimit), missed.words());
        order.continues(missed);
        missed.raise(order.number(), now);
        story.tell(missed, By.SYSTEM, "order.raised", Map.of("to", order.number()), null);
        story.begins(order, By.SYSTEM, missed.words());
        return order.number();
    }
}
