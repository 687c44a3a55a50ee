package org.gridcase.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.worktime.StepLimit;
import org.gridcase.worktime.TimeLimit;

/**
 * The clock of a step as people see it, with everything that explains its date.
 *
 * @param holder staff id of who has the step, null when nobody has
 * @param limit what the step is given
 * @param origin who gave it
 * @param matter code of the matter item, null when the subject has none
 * @param allowed the limit, shortened by what to-and-fro has used up, longer by what was granted;
 *     of the limit's own kind, working time or round the clock
 * @param used of it
 * @param left what is left of it, negative when it is overdue
 * @param working whether these three are working time
 * @param dueAt until when the step is to be done; while it is paused, what it was
 * @param provisional the date may still move, as its year is not announced yet
 * @param claimDueAt until when it is to be claimed
 * @param askedUntil the due date that was asked for and is not decided yet, else null
 * @param overdueSince null while it is not late
 * @param rung the latest rung of the ladder, null for none
 * @param next the rung that comes next, null when none does
 * @param nextAt when that is
 * @param nextProvisional that may still move, as its year is not announced yet
 * @param answerBy until when the latest order is to be answered, else null
 * @param climbed the rungs so far, in order
 * @param why the sentence that explains the date, in parts
 * @param deeds what the actor who asked may do with it now
 */
public record ClockView(
        long workItem,
        String ref,
        String process,
        String step,
        String stepName,
        String stepNameEn,
        String unit,
        String post,
        String holder,
        TimeLimit limit,
        StepLimit.Origin origin,
        String matter,
        StartedWhy startedWhy,
        Instant startedAt,
        boolean working,
        Duration allowed,
        Duration used,
        Duration left,
        Instant dueAt,
        boolean provisional,
        Instant claimDueAt,
        Instant claimedAt,
        State state,
        Instant stoppedAt,
        String outcome,
        Instant askedUntil,
        String askedBy,
        String askedWords,
        List<Pause> pauses,
        List<Extension> extensions,
        Instant overdueSince,
        Rung rung,
        Rung next,
        Instant nextAt,
        boolean nextProvisional,
        Instant answerBy,
        List<Climbed> climbed,
        List<Phrase> why,
        Set<Deed> deeds) {

    /** Whether it counts. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED;

        /** Key of the word a person sees. */
        public String key() {
            return "supervision.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a person may do with a clock. */
    public enum Deed {
        /** Ask for more time. */
        ASK,
        /** Grant or refuse it. */
        DECIDE,
        SUSPEND,
        RESUME
    }

    /**
     * A time in which it stood still.
     *
     * @param to null while it still does
     * @param by staff id of who decided it
     */
    public record Pause(
            Instant from, Instant to, Instant expectedUntil, String by, String reason) {}

    /**
     * A request for more time that was decided.
     *
     * @param granted the new due date, null when it was refused
     * @param before the due date at that time
     * @param by staff id of who decided it
     */
    public record Extension(Instant at, Instant before, Instant granted, String by, String words) {}

    /**
     * A rung that was climbed.
     *
     * @param unit code of the unit whose head an order went to, null for other rungs
     */
    public record Climbed(Rung rung, Instant at, String unit) {}

    /**
     * A part of the sentence that explains the date.
     *
     * @param key i18n key
     * @param args its arguments: instants, limits, durations, numbers, other keys as {@link Word}
     */
    public record Phrase(String key, List<Object> args) {
        static Phrase of(String key, Object... args) {
            return new Phrase("supervision.explain." + key, List.of(args));
        }
    }

    /** A key among the arguments, to be said in the reader's language. */
    public record Word(String key) {}

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }

    public boolean overdue() {
        return overdueSince != null;
    }
}
