package org.gridcase.supervision;

import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.organisation.StaffView;
import org.springframework.stereotype.Component;

/**
 * Supervision orders as the ladder issues them: to the head of the late unit, then of each level
 * above it, each with a new deadline.
 */
@Component
class OrdersOfLadder implements LadderOrders {

    private final OrderBook book;
    private final OrderLeaders leaders;
    private final OrderStory story;

    OrdersOfLadder(OrderBook book, OrderLeaders leaders, OrderStory story) {
        this.book = book;
        this.leaders = leaders;
        this.story = story;
    }

    @Override
    public void issueByLadder(OrderFor asked) {
        addressee(asked.addressee()).ifPresent(to -> issue(asked, to));
    }

    private void issue(OrderFor asked, OrderLeaders.Addressee to) {
        OrderSubject about = book.step(asked.workItem()).orElseThrow();
        Optional<SupervisionOrder> before =
                asked.level() == 0
                        ? Optional.empty()
                        : book.lastByLadder(asked.workItem()).map(book::lock);
        var order = new SupervisionOrder(book.nextNumber(to.unit()), about, By.SYSTEM, asked.at());
        order.address(to.unit(), to.leader(), asked.answerBy(), null);
        order.byLadder(asked.level() + 1);
        before.ifPresent(below -> story.goesOn(below, order, asked.at()));
        story.begins(order, By.SYSTEM, null);
    }

    /** A unit without anybody to answer for it is answered for by the nearest level above. */
    private Optional<OrderLeaders.Addressee> addressee(String unit) {
        return leaders.head(unit)
                .filter(head -> head.unit().equals(unit))
                .or(
                        () ->
                                leaders.of(unit).stream()
                                        .findFirst()
                                        .map(StaffView::id)
                                        .map(id -> new OrderLeaders.Addressee(unit, id)))
                .or(() -> leaders.head(unit));
    }
}
