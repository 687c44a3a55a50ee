package org.gridcase.supervision;

import java.time.Instant;
import java.util.Date;

/**
 * Stands in for {@link OverdueSupervision} where models are tried: the same methods, the same
 * dates, but a rung is only told. Public, because expressions call it.
 */
public final class PaperLadder {

    private final PaperClocks clocks;

    PaperLadder(PaperClocks clocks) {
        this.clocks = clocks;
    }

    public Date claimAt(String workItem) {
        return waits(workItem, Rung.CLAIM);
    }

    public Date remindAt(String workItem) {
        return waits(workItem, Rung.REMIND);
    }

    public Date dueAt(String workItem) {
        return waits(workItem, Rung.URGE);
    }

    public Date orderAt(String workItem) {
        return waits(workItem, Rung.ORDER);
    }

    public Date answerAt(String workItem) {
        return waits(workItem, Rung.RAISE);
    }

    public void remindClaim(String workItem) {
        StepClock clock = clock(workItem);
        if (clock.claimedAt() == null) {
            clocks.climbed(clock, Rung.CLAIM, 0, null);
        }
    }

    public void remind(String workItem) {
        StepClock clock = clock(workItem);
        if (clocks.now().isBefore(clock.dueAt())) {
            clocks.climbed(clock, Rung.REMIND, 0, null);
        }
    }

    public void urge(String workItem) {
        clocks.climbed(clock(workItem), Rung.URGE, 0, null);
    }

    public void order(String workItem) {
        order(clock(workItem), Rung.ORDER, 0);
    }

    public void raise(String workItem) {
        StepClock clock = clock(workItem);
        order(clock, Rung.RAISE, clock.level() + 1);
    }

    public boolean higher(String workItem) {
        StepClock clock = clock(workItem);
        return clock.level() + 1 < clocks.levels(clock).size();
    }

    private void order(StepClock clock, Rung rung, int level) {
        var toAnswer = clocks.rules().toAnswer(clock.working());
        clock.answerBy(clocks.calendar(clock).deadline(clocks.now(), toAnswer));
        clocks.climbed(clock, rung, level, clocks.levels(clock).get(level));
    }

    private Date waits(String workItem, Rung rung) {
        StepClock clock = clock(workItem);
        Instant at = clock.at(rung, clocks.calendar(clock), clocks.rules());
        clock.waitsFor(rung, at);
        return Date.from(at);
    }

    private StepClock clock(String workItem) {
        return clocks.clock(Long.parseLong(workItem));
    }
}
