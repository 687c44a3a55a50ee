package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridcase.operations.IncidentKind;
import org.gridcase.worktime.WorkingCalendar;

/**
 * Compares an open clock with its own record, with the row people see in their lists, with the
 * timer of its ladder and with the rungs recorded. Looks only; what is found is reported.
 */
class ClockComparison {
    /** A timer may be late by so much when much is due at once or no node ran. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /**
     * Something that is not as it should be.
     *
     * @param what in a word of the software, for whoever repairs it
     */
    record Difference(IncidentKind kind, String what, String found, String expected) {}

    /** The row of the lists; null where there is none that is open. */
    record Listed(Instant dueAt, boolean paused) {}

    private final StepClock clock;
    private final List<ClockEvent> events;
    private final WorkingCalendar calendar;
    private final ClockRules rules;
    private final List<Difference> found = new ArrayList<>();

    ClockComparison(
            StepClock clock, List<ClockEvent> events, WorkingCalendar calendar, ClockRules rules) {
        this.clock = clock;
        this.events = events;
        this.calendar = calendar;
        this.rules = rules;
    }

    /**
     * @param timers when the timers of its ladder fire
     * @param moving true while clocks are being counted anew after a change of the calendar
     */
    List<Difference> differences(Listed listed, List<Instant> timers, boolean moving, Instant now) {
        record(moving);
        listed(listed);
        timer(timers, moving);
        rungs(now);
        return found;
    }

    private void record(boolean moving) {
        boolean wasPaused = has(ClockEvent.Kind.PAUSED);
        if (clock.running()) {
            Instant since =
                    last(ClockEvent.Kind.RESUMED) == null
                            ? clock.startedAt()
                            : last(ClockEvent.Kind.RESUMED).at();
            same(IncidentKind.CLOCK_DIFFERS, "counting-since", clock.countingSince(), since);
        }
        if (!wasPaused) {
            same(IncidentKind.CLOCK_DIFFERS, "used", clock.usedBefore(), Duration.ZERO);
        }
        if (!has(ClockEvent.Kind.EXTENDED)) {
            same(IncidentKind.CLOCK_DIFFERS, "extended", clock.extended(), Duration.ZERO);
        }
        // what was late when it was paused stays late since then
        boolean counted = clock.running() && !(wasPaused && clock.overdueSince() != null);
        if (counted && !moving) {
            same(IncidentKind.CLOCK_DIFFERS, "due", clock.dueAt(), clock.dueBy(calendar));
        }
    }

    private void listed(Listed listed) {
        if (listed == null) {
            differs(IncidentKind.CLOCK_DIFFERS, "listed", null, "open");
            return;
        }
        same(IncidentKind.CLOCK_DIFFERS, "listed-due", listed.dueAt(), clock.dueAt());
        same(IncidentKind.CLOCK_DIFFERS, "listed-paused", listed.paused(), clock.paused());
    }

    private void timer(List<Instant> timers, boolean moving) {
        boolean waits = clock.running() && clock.waitsFor() != null;
        if (!waits) {
            same(IncidentKind.TIMER_DIFFERS, "timer", timers, List.of());
            return;
        }
        same(IncidentKind.TIMER_DIFFERS, "timer", timers, List.of(clock.nextAt()));
        if (!moving) {
            Instant wanted = clock.at(clock.waitsFor(), calendar, rules);
            same(IncidentKind.TIMER_DIFFERS, "next", clock.nextAt(), wanted);
        }
    }

    private void rungs(Instant now) {
        List<Integer> recorded =
                events.stream().map(ClockEvent::rung).filter(Objects::nonNull).toList();
        boolean told = clock.rung() == 0 ? recorded.isEmpty() : recorded.contains(clock.rung());
        if (!told) {
            differs(IncidentKind.RUNG_DIFFERS, "recorded", recorded, clock.rung());
        }
        boolean late =
                clock.running()
                        && clock.waitsFor() != null
                        && clock.nextAt().isBefore(now.minus(PATIENCE));
        if (late) {
            differs(IncidentKind.RUNG_DIFFERS, "not-climbed", clock.waitsFor(), clock.nextAt());
        }
    }

    private boolean has(ClockEvent.Kind kind) {
        return last(kind) != null;
    }

    private ClockEvent last(ClockEvent.Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void same(IncidentKind kind, String what, Object is, Object should) {
        if (!Objects.equals(is, should)) {
            differs(kind, what, is, should);
        }
    }

    private void differs(IncidentKind kind, String what, Object is, Object should) {
        found.add(new Difference(kind, what, String.valueOf(is), String.valueOf(should)));
    }
}
