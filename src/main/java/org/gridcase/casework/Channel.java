package org.gridcase.casework;

/** How a matter came in. */
public enum Channel {
    PATROL,
    RESIDENT,
    HOTLINE,
    ONLINE,
    SUPERIOR,
    /** What a residents' assembly resolved; never chosen by hand. */
    RESOLUTION;

    /** Those that somebody who reports may choose. */
    public static Channel[] reportable() {
        return new Channel[] {PATROL, RESIDENT, HOTLINE, ONLINE, SUPERIOR};
    }

    /** Key of the word a person sees. */
    public String key() {
        return "casework.channel." + name();
    }
}
