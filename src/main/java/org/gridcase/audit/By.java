package org.gridcase.audit;

/**
 * Who acts, and for which post. Kept as it was at that moment: later changes of name or post do not
 * rewrite history.
 *
 * @param staffId staff id, or {@code system} or {@code resident}
 * @param name the person's name; for system and residents the same word as the id, shown by a text
 * @param post code of the post acted for, may be null
 * @param unit code of the unit acted for, may be null
 */
public record By(String staffId, String name, String post, String unit) {
    /** The program itself: timers, clean-up, start. */
    public static final By SYSTEM = new By("system", "system", null, null);

    /** A resident. Nameless: the trail cannot be erased, so it holds nobody's personal data. */
    public static final By RESIDENT = new By("resident", "resident", null, null);

    /** A resident of a unit, nameless like {@link #RESIDENT}. */
    public static By resident(String unit) {
        return new By("resident", "resident", null, unit);
    }

    /** False for the program and for residents, whose name is shown by a text. */
    public boolean isStaff() {
        return !staffId.equals(SYSTEM.staffId) && !staffId.equals(RESIDENT.staffId);
    }
}
