package org.gridcase.supervision;

import java.util.Locale;

/** Why the clock of a step started. */
public enum StartedWhy {
    /** The step was offered for the first time. */
    OFFERED,
    /** It came back: somebody returned it, or it comes again after something else went wrong. */
    RETURNED,
    /** The level below passed it up. */
    ESCALATED;

    /** Key of the words a person sees. */
    public String key() {
        return "supervision.why." + name().toLowerCase(Locale.ROOT);
    }
}
