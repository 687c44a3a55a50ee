package org.gridcase.inbox;

/**
 * What a box is narrowed to; null or blank means no restriction.
 *
 * @param lane sort of subject, e.g. the handling path
 * @param step id of the step in its model
 * @param text part of the number, title, place or name of the step
 * @param overdue only what is late
 */
public record InboxFilter(String lane, String step, String text, boolean overdue) {
    public static final InboxFilter NONE = new InboxFilter(null, null, null, false);

    static boolean blank(String value) {
        return value == null || value.isBlank();
    }
}
