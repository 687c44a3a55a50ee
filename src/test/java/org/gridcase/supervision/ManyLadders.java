package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.casework.CaseDriver;
import org.gridcase.catalogue.Catalogue;
import org.gridcase.organisation.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * Reports any number of matters whose steps nobody claims, so that at one instant the next rungs of
 * all their ladders are due: seven tenths wait for the reminder to claim, a tenth each for the
 * reminder, the urging, the order. What comes before is climbed here, by the test's clock.
 */
@TestComponent
class ManyLadders {
    private static final String ITEM = "DRILL01";
    private static final int THREADS = 4;

    /** Of the item's four hours round the clock. */
    static final Map<Rung, Duration> AFTER =
            new EnumMap<>(
                    Map.of(
                            Rung.CLAIM, Duration.ofHours(1),
                            Rung.REMIND, Duration.ofHours(3),
                            Rung.URGE, Duration.ofHours(4),
                            Rung.ORDER, Duration.ofHours(6)));

    private static final Map<Rung, Integer> TENTHS =
            new EnumMap<>(Map.of(Rung.CLAIM, 7, Rung.REMIND, 1, Rung.URGE, 1, Rung.ORDER, 1));

    private record Reporter(Actor worker, String grid) {}

    private final CaseDriver cases;
    private final Catalogue catalogue;
    private final ManagementService jobs;
    private final List<Reporter> reporters = new ArrayList<>();
    private int reported;
    private Duration startTook = Duration.ofSeconds(30);

    ManyLadders(CaseDriver cases, Catalogue catalogue, ManagementService jobs) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    /**
     * @param ladders how many
     * @return for each rung the numbers of the cases whose ladders climb it at that instant
     */
    Map<Rung, List<String>> waitingUntil(Instant due, int ladders) throws Exception {
        enterItem();
        Map<Rung, List<String>> waiting = new EnumMap<>(Rung.class);
        for (Duration before : hoursBefore()) {
            cases.clock.set(due.minus(before));
            runWhatIsDue();
            for (Rung rung : AFTER.keySet()) {
                if (AFTER.get(rung).equals(before)) {
                    waiting.put(rung, report(ladders / 10 * TENTHS.get(rung)));
                }
            }
        }
        return waiting;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        startTook = ready.getTimeTaken();
    }

    /**
     * How long so many take to be prepared, judged by some that are reported and due much later,
     * and two processes to start, judged by this one. If it takes longer, they are late by that.
     */
    Duration estimate(int ladders) throws Exception {
        cases.clock.set(Instant.now());
        enterItem();
        // the first ones are slow: nothing is compiled and nothing is remembered yet
        int probe = Math.min(200, ladders);
        report(probe);
        long start = System.nanoTime();
        report(probe);
        Duration each = Duration.ofNanos((System.nanoTime() - start) / probe);
        return each.multipliedBy(2L * ladders).plus(startTook.multipliedBy(2));
    }

    private static List<Duration> hoursBefore() {
        return IntStream.of(6, 5, 4, 3, 2, 1).mapToObj(Duration::ofHours).toList();
    }

    private void enterItem() {
        if (catalogue.find(ITEM).isPresent()) {
            return;
        }
        Map<String, String> row =
                Map.of(
                        "code", ITEM,
                        "category", "市容环境",
                        "subcategory", "垃圾清运",
                        "name", "演练事项",
                        "criteria", "仅用于演练",
                        "path", "coordination",
                        "limits", "settle=4h");
        catalogue.importRows(List.of(row), Actor.SYSTEM);
        for (String community : List.of("HQ", "LY", "MQ", "XF", "TX", "SD", "YT", "NP")) {
            for (int n = 1; n <= 6; n++) {
                String grid = community + "0" + n;
                reporters.add(new Reporter(cases.town.gridWorker(grid), grid));
            }
        }
    }

    private List<String> report(int many) throws Exception {
        List<Callable<String>> reports = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Reporter by = reporters.get(reported++ % reporters.size());
            reports.add(() -> cases.reported(by.worker(), ITEM, by.grid(), null));
        }
        return all(reports);
    }

    private void runWhatIsDue() throws Exception {
        Date until = Date.from(cases.clock.instant().plusMillis(1));
        List<Callable<String>> runs = new ArrayList<>();
        for (Job job : jobs.createJobQuery().duedateLowerThan(until).list()) {
            runs.add(
                    () -> {
                        jobs.executeJob(job.getId());
                        return job.getId();
                    });
        }
        all(runs);
    }

    private static List<String> all(List<Callable<String>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> done = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
