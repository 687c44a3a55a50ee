package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridcase.audit.By;
import org.gridcase.casework.PaperCase;
import org.gridcase.trial.ReplayedCase.Both;
import org.gridcase.trial.ReplayedCase.Difference;
import org.gridcase.trial.ReplayedCase.Step;
import org.gridcase.trial.ReplayedCase.Times;
import org.gridcase.workflow.Journeys.Journey;
import org.gridcase.workflow.StepDefinition;

/**
 * Runs the decisions of past cases through a town on paper, each at its own moment, one case after
 * the other.
 */
final class Replayer implements KnownLimits, AutoCloseable {

    /** A timer of the past fired a little after it was due; a decision may have come between. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    /** For the same reason dates this near are the same. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    /** So often a case may wait for a timer after its last decision. */
    private static final int MOST_WAITS = 50;

    private final PaperTown town;
    private PastCase past;

    Replayer(PaperTowns towns, Map<String, Map<String, String>> models) {
        this.town = towns.make(models, Instant.EPOCH, false, this);
    }

    /** Where the draft names the limit that the past named, the limit is that of the past. */
    @Override
    public Optional<Known> of(StepDefinition step, int times) {
        return past.steps().stream()
                .filter(was -> was.isStep(step.process(), step.step()))
                .skip(times)
                .findFirst()
                .filter(was -> was.limit() != null && Objects.equals(was.limitKey(), step.limit()))
                .map(was -> new Known(was.limit(), was.cap(), was.calendarUnit()));
    }

    ReplayedCase play(PastCase asked) {
        past = asked;
        String reason = null;
        try {
            town.restart(past.reportedAt());
            town.open(
                    new PaperCase(
                            past.number(),
                            past.item(),
                            past.path(),
                            past.unit(),
                            past.onTheSpot(),
                            past.raised(),
                            past.reportedBy(),
                            past.reportedAt()));
            decide();
            waitForTimers();
        } catch (RuntimeException refused) {
            reason = PaperProtocol.reason(refused);
        }
        ReplayedCase result = compare(reason);
        town.forget(past.number());
        return result;
    }

    private record Moment(Instant at, long order, Runnable deed) {}

    private void decide() {
        List<Moment> moments = new ArrayList<>();
        past.steps().stream()
                .filter(step -> step.outcome() != null)
                .forEach(
                        step ->
                                moments.add(
                                        new Moment(step.endedAt(), step.id(), () -> done(step))));
        past.events()
                .forEach(event -> moments.add(new Moment(event.at(), 0, () -> happened(event))));
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::order));
        for (Moment moment : moments) {
            if (town.ended(past.number())) {
                return;
            }
            town.advance(moment.at().minus(GRACE));
            moment.deed().run();
        }
    }

    /** A decision nobody waits for is not needed in the draft. */
    private void done(PastCase.Step was) {
        if (waiting(was).isEmpty()) {
            town.advance(was.endedAt());
        }
        waiting(was)
                .ifPresent(
                        step -> {
                            town.standAt(was.endedAt());
                            town.report(
                                    step,
                                    was.unit(),
                                    new By(was.doneBy(), was.doneBy(), was.post(), was.unit()),
                                    was.outcome(),
                                    was.data(),
                                    null);
                        });
    }

    private Optional<PaperStep> waiting(PastCase.Step was) {
        return town.steps().stream()
                .filter(PaperStep::open)
                .filter(step -> step.isStep(was.process(), was.step()))
                .min(Comparator.comparing(step -> !step.units().contains(was.unit())));
    }

    private void happened(PastCase.Event event) {
        town.advance(event.at());
        if (event.objection()) {
            town.object(past.number());
        } else {
            town.change(past.number(), event.item(), event.path(), event.onTheSpot());
        }
    }

    /** What waits for nobody ends by itself, be it later than it did. */
    private void waitForTimers() {
        town.advance(past.endedAt().plus(GRACE));
        for (int i = 0; i < MOST_WAITS && !town.ended(past.number()); i++) {
            Optional<Instant> next = town.nextTimer(Trials.FARTHEST);
            if (town.steps().stream().anyMatch(PaperStep::open) || next.isEmpty()) {
                return;
            }
            town.advance(next.get());
        }
    }

    private ReplayedCase compare(String reason) {
        List<Both> both = sideBySide();
        Difference first = first(both);
        boolean ended = town.ended(past.number()) && reason == null;
        Verdict verdict =
                !ended
                        ? Verdict.STUCK
                        : first != null
                                ? Verdict.OTHER_WAY
                                : both.stream().anyMatch(Both::otherDates)
                                        ? Verdict.OTHER_DATES
                                        : Verdict.SAME;
        List<Step> open =
                town.steps().stream()
                        .filter(PaperStep::open)
                        .map(step -> step(step.definition()))
                        .toList();
        String failed =
                town.notes().stream()
                        .filter(note -> note.type() == TrialNote.Type.FAILED)
                        .map(TrialNote::word)
                        .findFirst()
                        .orElse(null);
        Map<String, Map<String, Integer>> gone = new LinkedHashMap<>();
        Map<String, Set<String>> present = new LinkedHashMap<>();
        for (Journey journey : town.journeys(past.number())) {
            Map<String, Integer> counts =
                    gone.computeIfAbsent(journey.key(), key -> new LinkedHashMap<>());
            journey.gone().forEach((element, times) -> counts.merge(element, times, Integer::sum));
            present.computeIfAbsent(journey.key(), key -> new LinkedHashSet<>())
                    .addAll(journey.present());
        }
        return new ReplayedCase(
                past.number(),
                past.item(),
                verdict,
                first,
                ended ? List.of() : open,
                ended ? null : reason == null ? failed : reason,
                both,
                gone,
                present);
    }

    /** The first visit of a step stands beside the first, the second beside the second. */
    private List<Both> sideBySide() {
        List<PaperStep> played = new ArrayList<>(town.steps());
        List<Both> both = new ArrayList<>();
        for (PastCase.Step was : past.steps()) {
            Optional<PaperStep> would =
                    played.stream()
                            .filter(step -> step.isStep(was.process(), was.step()))
                            .findFirst();
            would.ifPresent(played::remove);
            both.add(
                    new Both(
                            new Step(was.process(), was.step(), was.name(), was.nameEn()),
                            new Times(
                                    was.offeredAt(),
                                    was.limit() == null ? null : was.limit().limit().toString(),
                                    was.dueAt(),
                                    was.endedAt()),
                            would.map(Replayer::times).orElse(null)));
        }
        played.forEach(step -> both.add(new Both(step(step.definition()), null, times(step))));
        both.sort(
                Comparator.comparing(
                        step ->
                                step.would() == null
                                        ? step.was().offeredAt()
                                        : step.would().offeredAt()));
        return both;
    }

    private static Difference first(List<Both> both) {
        Optional<Both> more = both.stream().filter(step -> step.was() == null).findFirst();
        Optional<Both> less = both.stream().filter(step -> step.would() == null).findFirst();
        if (more.isEmpty() && less.isEmpty()) {
            return null;
        }
        Instant moreAt = more.map(step -> step.would().offeredAt()).orElse(Instant.MAX);
        Instant lessAt = less.map(step -> step.was().offeredAt()).orElse(Instant.MAX);
        boolean together =
                Duration.between(earlier(moreAt, lessAt), later(moreAt, lessAt))
                                .compareTo(TOLERANCE)
                        < 0;
        return new Difference(
                earlier(moreAt, lessAt),
                together || lessAt.isBefore(moreAt) ? less.map(Both::step).orElse(null) : null,
                together || moreAt.isBefore(lessAt) ? more.map(Both::step).orElse(null) : null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Times times(PaperStep step) {
        return new Times(step.offeredAt(), step.limit().toString(), step.dueAt(), step.endedAt());
    }

    private static Step step(StepDefinition step) {
        return new Step(step.process(), step.step(), step.name(), step.nameEn());
    }

    @Override
    public void close() {
        town.close();
    }
}
