package org.gridcase.supervision;

/**
 * What a supervision order is about: a whole subject, or one step of it.
 *
 * @param ref number of the subject, e.g. the case number
 * @param kind which feature it belongs to, e.g. {@code case}
 * @param workItem the step's work item, null for the whole subject
 * @param stepName Chinese name of the step, null for the whole subject
 */
public record OrderSubject(
        String ref, String kind, Long workItem, String stepName, String stepNameEn) {

    /** The audit stream of the subject, which also owns the files of answers. */
    String stream() {
        return kind + ":" + ref;
    }
}
