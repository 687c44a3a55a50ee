package org.gridcase.supervision;

import java.util.Optional;
import org.gridcase.inbox.DueDates;
import org.gridcase.workflow.ProcessOwner;
import org.springframework.stereotype.Component;

/**
 * Ladders: their business key is the work item whose clock they climb, or the order whose answer
 * they wait for.
 */
@Component
class OwnedLadders implements ProcessOwner {

    private final StepClockRepository clocks;
    private final OrderBook orders;
    private final DueDates dueDates;

    OwnedLadders(StepClockRepository clocks, OrderBook orders, DueDates dueDates) {
        this.clocks = clocks;
        this.orders = orders;
        this.dueDates = dueDates;
    }

    @Override
    public Optional<Owned> lock(String process, String key) {
        return Rung.PROCESS.equals(process) ? subject(key).map(this::locked) : Optional.empty();
    }

    private Optional<String> subject(String key) {
        return OrderLadder.ofOrder(key)
                ? orders.waiting(key).map(OrderBook.Waiting::subjectRef)
                : clocks.subjectRef(Long.parseLong(key));
    }

    private Owned locked(String ref) {
        dueDates.lock(ref);
        return new Owned(ref, dueDates.stream(ref));
    }
}
