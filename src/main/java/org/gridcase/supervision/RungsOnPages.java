package org.gridcase.supervision;

import java.util.Set;
import org.gridcase.inbox.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that a rung was climbed: a step becomes late without anybody doing anything, and
 * the watch board and the boxes of those concerned show it all the same.
 */
@Component
class RungsOnPages {
    private final ApplicationEventPublisher events;

    RungsOnPages(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void unclaimed(ClaimReminded event) {
        changed(event.clock());
    }

    @EventListener
    void dueSoon(StepReminded event) {
        changed(event.clock());
    }

    @EventListener
    void overdue(StepUrged event) {
        changed(event.clock());
    }

    @EventListener
    void ordered(OrderDue event) {
        changed(event.clock());
    }

    private void changed(ClockRef clock) {
        boolean claimed = clock.holder() != null;
        Set<String> box = claimed ? Set.of() : Set.of(clock.post() + "@" + clock.unit());
        Set<String> holder = claimed ? Set.of(clock.holder()) : Set.of();
        events.publishEvent(new WorkChanged(clock.ref(), box, holder));
    }
}
