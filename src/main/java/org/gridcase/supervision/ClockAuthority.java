package org.gridcase.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.gridcase.inbox.DueDates;
import org.gridcase.inbox.WorkDesk;
import org.gridcase.inbox.WorkItemView;
import org.gridcase.organisation.Action;
import org.gridcase.organisation.Actor;
import org.gridcase.organisation.Jurisdiction;
import org.gridcase.organisation.UnitView;
import org.gridcase.organisation.Units;
import org.gridcase.shared.Denied;
import org.gridcase.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a clock: its handler asks, the level above decides, and nobody decides for
 * herself. To whoever may not know of the subject there is no such clock.
 */
@Component
class ClockAuthority {

    private final StepClockRepository clocks;
    private final DueDates dueDates;
    private final WorkDesk desk;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock time;

    ClockAuthority(
            StepClockRepository clocks,
            DueDates dueDates,
            WorkDesk desk,
            Units units,
            Jurisdiction jurisdiction,
            Clock time) {
        this.clocks = clocks;
        this.dueDates = dueDates;
        this.desk = desk;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.time = time;
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    StepClock visible(Actor actor, long workItem) {
        StepClock clock =
                clocks.findById(workItem)
                        .orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
        requireSight(actor, clock.subjectRef());
        return clock;
    }

    void requireSight(Actor actor, String ref) {
        if (!dueDates.mayKnow(actor, ref)) {
            throw new NotFound("inbox.error.subjectUnknown");
        }
    }

    /** The clock as it is after everybody who came before has finished. */
    StepClock locked(Actor actor, long workItem) {
        String ref =
                clocks.subjectRef(workItem)
                        .orElseThrow(() -> new NotFound("inbox.error.itemUnknown"));
        requireSight(actor, ref);
        dueDates.lock(ref);
        return clocks.findById(workItem).orElseThrow();
    }

    void require(Actor actor, StepClock clock, ClockView.Deed deed) {
        boolean may =
                switch (deed) {
                    case ASK -> mayAsk(actor, clock);
                    case DECIDE -> decides(actor, clock, Action.EXTEND);
                    case SUSPEND, RESUME -> decides(actor, clock, Action.SUSPEND);
                };
        if (!may) {
            throw new Denied("supervision.error.notAllowed");
        }
    }

    /** What the actor may do with the clock as it stands now. */
    Set<ClockView.Deed> deeds(Actor actor, StepClock clock) {
        Set<ClockView.Deed> deeds = EnumSet.noneOf(ClockView.Deed.class);
        boolean inTime = now().isBefore(clock.dueAt());
        if (clock.running() && inTime && clock.askedUntil() == null && mayAsk(actor, clock)) {
            deeds.add(ClockView.Deed.ASK);
        }
        if (clock.running() && clock.askedUntil() != null && decides(actor, clock, Action.EXTEND)) {
            deeds.add(ClockView.Deed.DECIDE);
        }
        if (!clock.stopped() && !clock.urgent() && decides(actor, clock, Action.SUSPEND)) {
            deeds.add(clock.paused() ? ClockView.Deed.RESUME : ClockView.Deed.SUSPEND);
        }
        return deeds;
    }

    private boolean mayAsk(Actor actor, StepClock clock) {
        return clock.holder() != null
                && desk.step(actor, clock.getId()).may(WorkItemView.Deed.REPORT_BACK);
    }

    private boolean decides(Actor actor, StepClock clock, Action action) {
        boolean own =
                actor.staffId().equals(clock.holder()) || actor.staffId().equals(clock.askedBy());
        return !own && jurisdiction.may(actor, action, above(clock.unit()));
    }

    /** The level above a unit; at the top the unit itself. */
    private String above(String unit) {
        return units.above(unit).map(UnitView::code).orElse(unit);
    }
}
