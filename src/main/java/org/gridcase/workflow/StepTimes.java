package org.gridcase.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How long the human steps of a version took. */
@Component
public class StepTimes {

    /** More would not change what the picture says. */
    private static final int MOST = 20_000;

    private final HistoryService history;

    StepTimes(@Lazy HistoryService history) {
        this.history = history;
    }

    /**
     * Time from the offer of a step to its end, on the clock of the wall.
     *
     * @param passed how often it was done
     * @param median half of them took at most this long
     * @param ninth nine of ten took at most this long
     */
    public record Taken(int passed, Duration median, Duration ninth) {}

    /** By step, for those done in the time from first to last; steps nobody did are absent. */
    public Map<String, Taken> between(String definitionId, Instant first, Instant last) {
        Map<String, List<Long>> millis = new TreeMap<>();
        history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definitionId)
                .activityType("userTask")
                .finishedAfter(Date.from(first))
                .finishedBefore(Date.from(last))
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .listPage(0, MOST)
                .stream()
                .filter(step -> !step.isCanceled())
                .forEach(step -> note(step, millis));
        Map<String, Taken> taken = new TreeMap<>();
        millis.forEach((step, all) -> taken.put(step, taken(all)));
        return taken;
    }

    private static void note(HistoricActivityInstance step, Map<String, List<Long>> millis) {
        millis.computeIfAbsent(step.getActivityId(), id -> new ArrayList<>())
                .add(step.getDurationInMillis());
    }

    /** The smallest value that the share of all values does not exceed. */
    static Taken taken(List<Long> millis) {
        Collections.sort(millis);
        return new Taken(millis.size(), share(millis, 50), share(millis, 90));
    }

    private static Duration share(List<Long> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return Duration.ofMillis(sorted.get(rank - 1));
    }
}
