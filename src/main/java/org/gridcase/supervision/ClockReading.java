package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.supervision.ClockView.Climbed;
import org.gridcase.supervision.ClockView.Extension;
import org.gridcase.supervision.ClockView.Pause;
import org.gridcase.supervision.ClockView.Phrase;
import org.gridcase.supervision.ClockView.Word;
import org.gridcase.workflow.Outcome;
import org.gridcase.worktime.TimeLimit;
import org.gridcase.worktime.WorkingCalendar;

/** Reads one clock and its record into what people see, and explains its date. */
class ClockReading {

    private final StepClock clock;
    private final List<ClockEvent> events;
    private final WorkingCalendar calendar;
    private final ClockRules rules;
    private final Instant now;

    ClockReading(
            StepClock clock,
            List<ClockEvent> events,
            WorkingCalendar calendar,
            ClockRules rules,
            Instant now) {
        this.clock = clock;
        this.events = events;
        this.calendar = calendar;
        this.rules = rules;
        this.now = now;
    }

    ClockView view(Set<ClockView.Deed> deeds) {
        Duration allowed = clock.allowed(calendar);
        Duration used = clock.used(now, calendar);
        return new ClockView(
                clock.getId(),
                clock.subjectRef(),
                clock.process(),
                clock.step(),
                clock.stepName(),
                clock.stepNameEn(),
                clock.unit(),
                clock.post(),
                clock.holder(),
                clock.limit(),
                clock.limitOrigin(),
                clock.matter(),
                clock.startedWhy(),
                clock.startedAt(),
                clock.working(),
                allowed,
                used,
                allowed.minus(used),
                clock.dueAt(),
                clock.provisional(),
                clock.claimDueAt(),
                clock.claimedAt(),
                state(),
                clock.stoppedAt(),
                clock.outcome(),
                clock.askedUntil(),
                clock.askedBy(),
                clock.askedUntil() == null ? null : words(ClockEvent.Kind.ASKED),
                pauses(),
                extensions(),
                clock.overdueSince(),
                Rung.of(clock.rung()),
                clock.waitsFor(),
                clock.nextAt(),
                nextProvisional(),
                clock.answerBy(),
                climbed(),
                why(),
                deeds);
    }

    /** The deadline of an order is a date on paper (decision 19); every other may still move. */
    private boolean nextProvisional() {
        return clock.nextAt() != null
                && clock.waitsFor() != Rung.RAISE
                && calendar.provisional(clock.limit(), clock.nextAt());
    }

    private ClockView.State state() {
        return clock.stopped()
                ? ClockView.State.STOPPED
                : clock.paused() ? ClockView.State.PAUSED : ClockView.State.RUNNING;
    }

    private String words(ClockEvent.Kind kind) {
        return of(kind).stream().reduce((first, last) -> last).map(ClockEvent::words).orElse(null);
    }

    private List<ClockEvent> of(ClockEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    private List<Pause> pauses() {
        List<ClockEvent> ends = of(ClockEvent.Kind.RESUMED);
        List<Pause> pauses = new ArrayList<>();
        for (ClockEvent begin : of(ClockEvent.Kind.PAUSED)) {
            int number = pauses.size();
            Instant to = number < ends.size() ? ends.get(number).at() : clock.stoppedAt();
            pauses.add(new Pause(begin.at(), to, begin.until(), begin.staffId(), begin.words()));
        }
        return pauses;
    }

    private List<Extension> extensions() {
        return events.stream()
                .filter(
                        event ->
                                event.kind() == ClockEvent.Kind.EXTENDED
                                        || event.kind() == ClockEvent.Kind.REFUSED)
                .map(
                        event ->
                                new Extension(
                                        event.at(),
                                        event.dueAt(),
                                        event.kind() == ClockEvent.Kind.EXTENDED
                                                ? event.until()
                                                : null,
                                        event.staffId(),
                                        event.words()))
                .toList();
    }

    private List<Climbed> climbed() {
        return of(ClockEvent.Kind.RUNG).stream()
                .map(event -> new Climbed(Rung.of(event.rung()), event.at(), event.unit()))
                .toList();
    }

    private List<Phrase> why() {
        List<Phrase> why = new ArrayList<>();
        String origin = clock.limitOrigin().name().toLowerCase(Locale.ROOT);
        why.add(
                Phrase.of(
                        "limit", clock.limit(), new Word("supervision.explain.origin." + origin)));
        if (clock.capped()) {
            why.add(
                    Phrase.of(
                            "capped",
                            span(clock.base(calendar)),
                            rules.capTimes(),
                            rules.returnTimes()));
        }
        why.add(Phrase.of("started", clock.startedAt(), new Word(clock.startedWhy().key())));
        for (ClockEvent event : events) {
            switch (event.kind()) {
                case EXTENDED -> why.add(Phrase.of("extended", event.dueAt(), event.until()));
                case RECOMPUTED -> why.add(Phrase.of("recomputed", event.dueAt(), event.until()));
                default -> {
                    // told elsewhere
                }
            }
        }
        Duration paused =
                pauses().stream()
                        .filter(pause -> pause.to() != null)
                        .map(pause -> Duration.between(pause.from(), pause.to()))
                        .reduce(Duration.ZERO, Duration::plus);
        if (!paused.isZero()) {
            why.add(Phrase.of("paused", paused));
        }
        why.add(end());
        return why;
    }

    private Phrase end() {
        if (clock.stopped()) {
            return Phrase.of(
                    clock.outcome() == null
                            ? "withdrawn"
                            : Outcome.MOVED.equals(clock.outcome()) ? "moved" : "done",
                    clock.stoppedAt(),
                    span(clock.used(now, calendar)));
        }
        if (clock.paused()) {
            Duration left = clock.allowed(calendar).minus(clock.used(now, calendar));
            return left.isNegative()
                    ? Phrase.of("standsStillOverdue", clock.dueAt())
                    : Phrase.of("standsStill", span(left));
        }
        if (!now.isBefore(clock.dueAt())) {
            return Phrase.of("overdue", clock.dueAt());
        }
        return Phrase.of(clock.provisional() ? "dueProvisional" : "due", clock.dueAt());
    }

    private Span span(Duration time) {
        Duration day =
                clock.working() ? calendar.length(TimeLimit.parse("1wd")) : Duration.ofDays(1);
        return Span.of(time, day, clock.working());
    }
}
