package org.gridcase.supervision;

/** Who urges by hand; each kind at most once an hour for a step. */
public enum UrgerKind {
    /** Whoever oversees the unit. */
    SUPERVISOR,
    /** Whoever reported the matter: a member of staff, or the resident with the tracking code. */
    REPORTER
}
