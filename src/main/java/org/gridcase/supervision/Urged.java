package org.gridcase.supervision;

/**
 * What became of one step of many: urged, ordered about or decided, or not.
 *
 * @param ref number of its subject, null when the actor may not know of it
 * @param refusal key of the text that says why not, null when it was done
 */
public record Urged(long workItem, String ref, String refusal) {

    public boolean done() {
        return refusal == null;
    }
}
