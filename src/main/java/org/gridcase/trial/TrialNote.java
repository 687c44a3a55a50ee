package org.gridcase.trial;

import java.time.Instant;
import java.util.List;
import org.gridcase.shared.text.Bilingual;

/**
 * One line of what happened in a trial.
 *
 * @param step name of the step it is about, null for none
 * @param word what more there is to say, by its type: a key, a code or an outcome; may be null
 * @param people staff ids of those who would be told
 * @param units codes of the units concerned
 * @param until until when, may be null
 */
public record TrialNote(
        Instant at,
        Type type,
        Bilingual step,
        String word,
        List<String> people,
        List<String> units,
        Instant until) {

    /** What happened. */
    public enum Type {
        STARTED,
        /** Residents proposed something. */
        PROPOSED,
        /** A step waits for a post; {@code word} is its code. */
        OFFERED,
        /** A step was done; {@code word} is the outcome. */
        REPORTED,
        /** The process took a step away. */
        WITHDRAWN,
        /** People would be told; {@code word} is the key of the kind of news. */
        TOLD,
        /** The ladder would act; {@code word} is the key of the rung. */
        RUNG,
        /** The process did something itself; {@code word} is the action as on record. */
        RECORDED,
        /** A timer could not do its work; {@code word} is the key of the reason. */
        FAILED,
        /** Somebody objected to a notice. */
        OBJECTED,
        /** Something happened around a proposal; {@code word} is its key. */
        HAPPENED,
        /** Time was moved on. */
        MOVED,
        /** It is over; {@code word} is the process when it was no case. */
        ENDED
    }
}
