package org.gridcase.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gridcase.inbox.WorkOffered;
import org.gridcase.organisation.Post;
import org.gridcase.organisation.StaffView;
import org.gridcase.workflow.Workflow;
import org.gridcase.worktime.WorkingCalendar;
import org.springframework.util.ReflectionUtils;

/**
 * Clocks of steps on paper, for models that are tried: counted by the rules of the town, kept
 * nowhere. With an engine each has its ladder, which only says what it would do.
 */
public final class PaperClocks {

    /** Hears what the ladder would do. */
    public interface Echo {
        /**
         * A rung was climbed.
         *
         * @param people staff ids of those who would be told
         * @param addressee unit that an order would go to, null for the rungs below
         */
        void climbed(long workItem, Rung rung, List<String> people, String addressee);
    }

    /**
     * What a clock says when its step begins.
     *
     * @param dueAt when its limit is used up
     * @param allowed how much time it has, of the limit's own kind
     */
    public record Dates(Instant dueAt, Duration allowed) {}

    private final PaperClockRules parts;
    private final Clock time;
    private final Supplier<Workflow> engine;
    private final Echo echo;
    private final Map<Long, StepClock> clocks = new LinkedHashMap<>();
    private final Map<Long, List<String>> offeredTo = new HashMap<>();
    private final List<String> ending = new ArrayList<>();

    PaperClocks(PaperClockRules parts, Clock time, Supplier<Workflow> engine, Echo echo) {
        this.parts = parts;
        this.time = time;
        this.engine = engine;
        this.echo = echo;
    }

    /** Stands in for the bean that the ladder's model calls. */
    public Object bean() {
        return new PaperLadder(this);
    }

    /** A step begins to wait; what to-and-fro has left of its time is worked out. */
    public Dates offered(WorkOffered offered) {
        var left = new ToAndFro(parts.rules(), parts.workingTime()::calendar);
        List<StepClock> before =
                clocks.values().stream()
                        .filter(clock -> clock.subjectRef().equals(offered.ref()))
                        .toList();
        return begin(offered, left.left(before, offered));
    }

    /**
     * A step begins to wait whose time is known.
     *
     * @param cap what was left of its limit, null for the whole of it
     */
    public Dates offered(WorkOffered offered, Duration cap) {
        return begin(offered, cap);
    }

    private Dates begin(WorkOffered offered, Duration cap) {
        WorkingCalendar calendar = parts.workingTime().calendar(offered.calendarUnit());
        var clock = new StepClock(offered, ToAndFro.why(offered), cap);
        if (offered.holder() != null) {
            clock.taken(offered.holder(), offered.unit(), offered.at());
        }
        clock.count(calendar, parts.rules());
        clocks.put(clock.getId(), clock);
        offeredTo.put(clock.getId(), offered.units());
        if (engine != null) {
            boolean toClaim = clock.claimedAt() == null && !offered.claimCompletes();
            ladder().begin(clock, toClaim ? Rung.CLAIM : Rung.REMIND);
        }
        return new Dates(clock.dueAt(), clock.allowed(calendar));
    }

    public void taken(long workItem, String staffId, String unit) {
        clock(workItem).taken(staffId, unit, time.instant());
    }

    /**
     * A step is over; its ladder goes with {@link #endLadders()}.
     *
     * @param outcome how the step ended, null when the process took it away
     */
    public void stopped(long workItem, String outcome) {
        StepClock clock = clock(workItem);
        if (clock.ladder() != null) {
            ending.add(clock.ladder());
        }
        clock.stop(time.instant(), outcome, calendar(clock));
    }

    /** Ends the ladders of the steps that are over, once it is sure that they are. */
    public void endLadders() {
        ending.forEach(ladder -> engine.get().end(ladder));
        ending.clear();
    }

    /** Remembers all clocks as they stand; run, the answer makes them so again. */
    public Runnable mark() {
        Map<Long, StepClock> before = new LinkedHashMap<>();
        clocks.forEach(
                (id, clock) -> {
                    var copy = new StepClock();
                    ReflectionUtils.shallowCopyFieldState(clock, copy);
                    before.put(id, copy);
                });
        return () -> {
            clocks.clear();
            clocks.putAll(before);
            ending.clear();
        };
    }

    /** Keeps nothing of a subject. */
    public void forget(String ref) {
        clocks.values().removeIf(clock -> clock.subjectRef().equals(ref));
        offeredTo.keySet().retainAll(clocks.keySet());
    }

    private Ladder ladder() {
        // orders by hand have no ladder here
        return new Ladder(engine.get(), parts.workingTime(), parts.rules(), null, time);
    }

    StepClock clock(long workItem) {
        return clocks.get(workItem);
    }

    WorkingCalendar calendar(StepClock clock) {
        return parts.workingTime().calendar(clock.calendarUnit());
    }

    ClockRules rules() {
        return parts.rules();
    }

    Instant now() {
        return time.instant();
    }

    List<String> levels(StepClock clock) {
        return OverdueSupervision.levels(clock, parts.units());
    }

    /** Says that a rung was climbed, and who would be told. */
    void climbed(StepClock clock, Rung rung, int level, String addressee) {
        clock.climbed(rung.number(level), now());
        List<String> people = new ArrayList<>();
        if (addressee != null) {
            parts.leaders().head(addressee).ifPresent(head -> people.add(head.leader()));
        } else {
            people.addAll(handlers(clock));
            if (rung == Rung.URGE) {
                people.addAll(parts.tellings().supervisors(clock.unit()));
            }
        }
        echo.climbed(clock.getId(), rung, people, addressee);
    }

    /** Who has it, else everybody who may take it, in each unit to which it is offered. */
    private List<String> handlers(StepClock clock) {
        if (clock.holder() != null) {
            return List.of(clock.holder());
        }
        return offeredTo.getOrDefault(clock.getId(), List.of(clock.unit())).stream()
                .flatMap(unit -> parts.staff().holders(Post.of(clock.post()), unit).stream())
                .map(StaffView::id)
                .distinct()
                .toList();
    }
}
