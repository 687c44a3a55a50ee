package org.gridcase.casework;

/** How a matter came in. */
public enum Channel {
    PATROL,
    RESIDENT,
    HOTLINE,
    ONLINE,
    SUPERIOR;

    /** Key of the word a person sees. */
    public String key() {
        return "casework.channel." + name();
    }
}
