package org.gridcase.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Units;
import org.gridcase.workflow.EngineJobs;
import org.gridcase.workflow.ProcessModels;
import org.gridcase.worktime.WorkingTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two months of cases, told by the stories and played in the order of time through the real
 * services. Told twice for the same instant with the same seed and count they are the same:
 * numbers, matters, people, words, steps and times. Keys of rows and tracking codes differ, as they
 * come from the machine's clock and from chance.
 */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

    /** What is younger is still unread. */
    private static final Duration NEWS = Duration.ofDays(2);

    private final List<Stories> stories;
    private final Stage stage;
    private final Deadlines deadlines;
    private final Cast cast;
    private final Units units;
    private final Catalogue catalogue;
    private final ProcessModels models;
    private final WorkingTime workingTime;
    private final EngineJobs jobs;
    private final DemoClock clock;
    private final DemoDeliberations deliberations;
    private final Inspections inspections;
    private final long seed;

    DemoCases(
            List<Stories> stories,
            Stage stage,
            Deadlines deadlines,
            Cast cast,
            Units units,
            Catalogue catalogue,
            ProcessModels models,
            WorkingTime workingTime,
            EngineJobs jobs,
            DemoClock clock,
            DemoDeliberations deliberations,
            Inspections inspections,
            @Value("${gridcase.demo.seed:59}") long seed) {
        this.stories = stories;
        this.stage = stage;
        this.deadlines = deadlines;
        this.cast = cast;
        this.units = units;
        this.catalogue = catalogue;
        this.models = models;
        this.workingTime = workingTime;
        this.jobs = jobs;
        this.clock = clock;
        this.deliberations = deliberations;
        this.inspections = inspections;
        this.seed = seed;
    }

    /**
     * Tells what happened until {@code now}, where the clock stands in the end.
     *
     * <p>A tale that cannot go on stays where it is: the demonstration is worth starting without
     * it.
     *
     * @param cases how many; not fewer than wait somewhere today, some 160
     * @return the tales that could not go on, none if all is well
     */
    Set<Tale> tell(Instant now, int cases) {
        PastTime time = new PastTime(workingTime);
        List<Tale.Cue> cues =
                tales(now, cases, time).stream()
                        .flatMap(tale -> tale.cues(time, now).stream())
                        .sorted(
                                Comparator.comparing(Tale.Cue::at)
                                        .thenComparing(Tale.Cue::tale)
                                        .thenComparing(Tale.Cue::beat))
                        .toList();
        log.info("Telling {} acts since {}", cues.size(), cues.get(0).at());
        deliberations.plan(now);
        Set<Tale> stuck = new LinkedHashSet<>();
        inspections.begin();
        int played = 0;
        for (Tale.Cue cue : cues) {
            letTimePass(cue.at());
            inspections.morning();
            if (!stuck.contains(cue.of())) {
                play(cue, stuck);
            }
            if (++played % 500 == 0) {
                log.info("Told {} of {} acts", played, cues.size());
            }
        }
        letTimePass(now);
        deadlines.decide();
        stage.read(now.minus(NEWS));
        inspections.remember(Narrator.DAYS);
        return stuck;
    }

    private void play(Tale.Cue cue, Set<Tale> stuck) {
        try {
            cue.play().accept(stage);
        } catch (RuntimeException e) {
            log.warn("{} stays where it is", cue.of(), e);
            stuck.add(cue.of());
        }
    }

    private List<Tale> tales(Instant now, int cases, PastTime time) {
        Narrator narrator =
                new Narrator(
                        new Matters(catalogue, new Random(seed)),
                        new Residents(),
                        cast,
                        new Steps(models, catalogue),
                        time,
                        units,
                        now,
                        seed);
        stories.forEach(path -> path.today(narrator));
        int past = Math.max(0, cases - narrator.tales().size());
        stories.forEach(path -> path.past(narrator, past * path.share() / 100));
        return narrator.tales();
    }

    /** The deliberations go on meanwhile. */
    private void letTimePass(Instant to) {
        for (var act = deliberations.next(to); act.isPresent(); act = deliberations.next(to)) {
            runTimers(act.get().at());
            deliberations.play(act.get());
        }
        runTimers(to);
    }

    /** Timers of the engine act in their turn, each at its time. */
    private void runTimers(Instant to) {
        for (Optional<Instant> due = jobs.nextDue(to); due.isPresent(); due = jobs.nextDue(to)) {
            clock.standAt(due.get().isBefore(clock.instant()) ? clock.instant() : due.get());
            jobs.runNext();
        }
        clock.standAt(to);
    }

    /** Before anything happened: a good time to build the town. */
    static Instant before(Instant now) {
        return now.minus(Duration.ofDays(Narrator.DAYS + 40L));
    }
}
