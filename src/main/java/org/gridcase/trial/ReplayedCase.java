package org.gridcase.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a past case in a draft.
 *
 * @param first where it first went another way, null when it did not
 * @param stuckAt names of the steps that would still wait, empty when it ended
 * @param reason key of why it could not go on, null when nothing but a decision was missing
 * @param steps both ways side by side, in the order of time
 * @param gone elements passed in the draft, with how often, by process
 * @param present elements where it would stand, by process
 */
public record ReplayedCase(
        String number,
        String item,
        Verdict verdict,
        Difference first,
        List<Step> stuckAt,
        String reason,
        List<Both> steps,
        Map<String, Map<String, Integer>> gone,
        Map<String, Set<String>> present) {

    /** A case with which nothing is different. */
    static ReplayedCase same(String number, String item) {
        return new ReplayedCase(
                number, item, Verdict.SAME, null, List.of(), null, List.of(), Map.of(), Map.of());
    }

    /** A step of a model. */
    public record Step(String process, String step, String name, String nameEn) {}

    /**
     * Where the two ways part.
     *
     * @param was the step that came in fact, null when the draft has one more
     * @param would the step that would have come, null when the draft leaves one out
     */
    public record Difference(Instant at, Step was, Step would) {}

    /**
     * One step, as it was and as it would have been.
     *
     * @param was null when there was no such step
     * @param would null when there would be none
     */
    public record Both(Step step, Times was, Times would) {

        /** Whether it would have been due at another time. */
        public boolean otherDates() {
            return was != null
                    && would != null
                    && was.dueAt() != null
                    && (!was.limit().equals(would.limit()) || apart(was.dueAt(), would.dueAt()));
        }

        private static boolean apart(Instant one, Instant other) {
            return Duration.between(one, other).abs().compareTo(Replayer.TOLERANCE) > 0;
        }
    }

    /**
     * When a step was offered, due and done.
     *
     * @param limit as written, {@code 4wh}; null when it is not known
     * @param endedAt null while it waits
     */
    public record Times(Instant offeredAt, String limit, Instant dueAt, Instant endedAt) {
        boolean late() {
            return dueAt != null && endedAt != null && endedAt.isAfter(dueAt);
        }
    }

    /** Steps that were done late. */
    long lateBefore() {
        return steps.stream().filter(step -> step.was() != null && step.was().late()).count();
    }

    /** Steps that would have been late, had people taken the same time. */
    long lateAfter() {
        return steps.stream().filter(step -> step.would() != null && step.would().late()).count();
    }
}
