package org.gridcase.casework;

import java.time.Instant;
import org.gridcase.inbox.DueMoved;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.inbox.WorkWatcher;
import org.gridcase.organisation.Actor;
import org.gridcase.workflow.WaitingTimers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps one date for claiming a hard matter: the timer that hands it to the dispatcher fires when
 * the step's clock says so, wherever the clock moves, and not while it stands still. Set before the
 * commit, when engine and clock have both been written.
 */
@Component
class ClaimTimer implements WorkWatcher {
    private static final String PROCESS = "department-work";
    private static final String STEP = "claimHardMatter";
    private static final String TIMER = "unclaimed";

    /** A timer must have a date; resuming sets the one that counts. */
    private static final Instant NOT_WHILE_SUSPENDED = Instant.parse("9999-01-01T00:00:00Z");

    private final WorkDesk desk;
    private final WaitingTimers timers;
    private final ApplicationEventPublisher events;

    ClaimTimer(WorkDesk desk, WaitingTimers timers, ApplicationEventPublisher events) {
        this.desk = desk;
        this.timers = timers;
        this.events = events;
    }

    @Override
    public void offered(WorkOffered work) {
        if (work.process().equals(PROCESS) && work.step().equals(STEP)) {
            events.publishEvent(
                    new DueMoved(work.workItem(), work.ref(), work.process(), work.step()));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void moved(DueMoved event) {
        if (event.process().equals(PROCESS) && event.step().equals(STEP)) {
            desk.steps(Actor.SYSTEM, event.ref()).stream()
                    .filter(step -> step.id() == event.workItem() && step.open())
                    .forEach(step -> timers.move(PROCESS, event.ref(), TIMER, at(step)));
        }
    }

    private static Instant at(WorkItemView step) {
        return step.paused() ? NOT_WHILE_SUSPENDED : step.dueAt();
    }
}
