package org.gridcase.supervision;

import java.time.Clock;
import java.util.Date;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridcase.audit.By;
import org.gridcase.inbox.DueDates;
import org.gridcase.inbox.SubjectEnded;
import org.gridcase.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An order that is not answered in time goes one level up, and so on to the top (domain.md section
 * 6). While the ladder of its step minds it, that is done there; each other order, issued by hand
 * or about a step that is done or has more time now, waits on a ladder of its own: an instance of
 * {@code bpmn/overdue-supervision.bpmn} that begins where an answer is waited for.
 */
@Component
class OrderLadder {

    private final OrderBook book;
    private final OrderLeaders leaders;
    private final OrderStory story;
    private final OrderRules rules;
    private final StepClockRepository clocks;
    private final Workflow workflow;
    private final DueDates dueDates;
    private final Clock time;

    OrderLadder(
            OrderBook book,
            OrderLeaders leaders,
            OrderStory story,
            OrderRules rules,
            StepClockRepository clocks,
            Workflow workflow,
            DueDates dueDates,
            Clock time) {
        this.book = book;
        this.leaders = leaders;
        this.story = story;
        this.rules = rules;
        this.clocks = clocks;
        this.workflow = workflow;
        this.dueDates = dueDates;
        this.time = time;
    }

    /** Whether the business key of a ladder is that of an order, not of a step's clock. */
    static boolean ofOrder(String key) {
        return key.startsWith(OrderBook.MARK);
    }

    /** Begins to wait for an answer that is owed, unless the ladder of the step does. */
    void begin(SupervisionOrder order) {
        if (!minded(order) && !book.followed(order.number())) {
            order.waits(order.number(), null);
            String element = Rung.RAISE.element();
            order.waits(order.number(), workflow.startAt(Rung.PROCESS, order.number(), element));
        }
    }

    /** It is answered, or what it is about is over. */
    void end(SupervisionOrder order) {
        if (order.ladder() != null) {
            workflow.end(order.ladder());
        }
        order.waitsNoMore();
    }

    /** The ladder of a step waits for no answer any more; its last order waits by itself now. */
    void leftBy(long workItem) {
        book.lastByLadder(workItem)
                .map(book::lock)
                .filter(order -> order.state().owed() && order.ladder() == null)
                .ifPresent(this::begin);
    }

    /** The clock of a step goes on after a pause, and what it waits for an answer with it. */
    void goesOn(StepClock clock) {
        book.lastByLadder(clock.getId())
                .map(book::lock)
                .filter(order -> order.state().owed())
                .ifPresent(order -> order.answerableUntil(clock.answerBy()));
    }

    /** What was ordered about a case that is over stays owed, but climbs no more. */
    @EventListener
    void ended(SubjectEnded event) {
        book.climbing(event.ref()).stream().map(book::lock).forEach(this::end);
    }

    Date answerAt(String key) {
        return Date.from(waiting(key).deadline());
    }

    /** The order goes one level up; its ladder goes on with the one that follows it. */
    void raise(String key) {
        OrderBook.Waiting seen = waiting(key);
        dueDates.lock(seen.subjectRef());
        SupervisionOrder missed = book.lock(seen.number());
        if (!missed.missed(time.instant())) {
            throw new NotYet(key, Rung.RAISE);
        }
        leaders.above(missed.unit()).ifPresent(next -> raise(missed, next));
    }

    /** Whether somebody above answers for the order; at the top it stays owed. */
    boolean higher(String key) {
        OrderBook.Waiting order = waiting(key);
        boolean higher = leaders.above(order.unit()).isPresent();
        if (!higher) {
            book.lock(order.number()).waitsNoMore();
        }
        return higher;
    }

    private void raise(SupervisionOrder missed, OrderLeaders.Addressee next) {
        var now = time.instant();
        var order =
                new SupervisionOrder(book.nextNumber(next.unit()), missed.about(), By.SYSTEM, now);
        order.address(next.unit(), next.leader(), rules.usualDeadline(), missed.words());
        order.onLevel(missed.level() + 1);
        order.waits(missed.ladderKey(), missed.ladder());
        missed.waitsNoMore();
        story.goesOn(missed, order, now);
        story.begins(order, By.SYSTEM, missed.words());
    }

    /** The ladder of its step waits for the answer, or stands still with a paused clock. */
    boolean minded(SupervisionOrder order) {
        return order.issuedByLadder()
                && Optional.ofNullable(order.about().workItem())
                        .flatMap(clocks::findById)
                        .filter(clock -> !clock.stopped() && clock.answerBy() != null)
                        .isPresent();
    }

    private OrderBook.Waiting waiting(String key) {
        return book.waiting(key)
                .orElseThrow(() -> new NoSuchElementException("no order waits under " + key));
    }
}
