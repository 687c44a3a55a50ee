package org.gridcase.trial;

import java.util.Locale;

/** How a past case fared in a draft; what is worse comes later. */
public enum Verdict {
    /** The same way, the same dates. */
    SAME,
    /** The same way, but steps would have been due at other times. */
    OTHER_DATES,
    /** It came to its end on another way. */
    OTHER_WAY,
    /** It did not come to its end: a step without a decision, or a way that is refused. */
    STUCK;

    /** Key of the word a person sees. */
    public String key() {
        return "trial.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
