package org.gridcase.worktime;

/**
 * The limit of a step and who set it, so that a deadline can be explained.
 *
 * @param matter code of the matter item that the step belongs to, null when there is none
 */
public record StepLimit(TimeLimit limit, Origin origin, String matter) {
    /** Where a limit comes from. */
    public enum Origin {
        /** The matter item's own. */
        ITEM,
        /** Set by this place for the step, {@code gridcase.limits.*}. */
        PLACE,
        /** What is usual for the step where nobody set anything (domain.md section 6). */
        USUAL,
        /** Written in the process model. */
        MODEL
    }
}
