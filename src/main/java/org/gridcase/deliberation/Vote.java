package org.gridcase.deliberation;

/** What somebody may vote (同意, 反对, 弃权). */
public enum Vote {
    IN_FAVOUR,
    AGAINST,
    ABSTAINED;

    /** Key of the word a person sees. */
    public String key() {
        return "deliberation.vote." + name();
    }
}
