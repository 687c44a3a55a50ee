package org.gridcase.workflow;

import org.gridcase.shared.text.Bilingual;

/**
 * Where a process may stand, or what waits beside it: what a version is mapped by when running
 * cases are brought to another one.
 *
 * @param id of the element in the model
 * @param kind what sort of place it is
 * @param sort the element's own type with what it waits for; a case can only go on in the same sort
 * @param words its name in both languages, empty where it has none
 */
public record Spot(String id, Kind kind, String sort, Bilingual words) {

    /** What sort of place. */
    public enum Kind {
        /** A step of people. */
        STEP,
        /** Another process that is called. */
        CALL,
        /** A part with steps in it. */
        PART,
        /** A time or a message that is waited for. */
        WAIT,
        /** Where branches wait for each other. */
        JOIN
    }

    /** Whether a case that stands here may go on there. */
    public boolean fits(Spot other) {
        return sort.equals(other.sort);
    }
}
