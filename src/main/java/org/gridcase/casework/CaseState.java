package org.gridcase.casework;

/** Where a case stands, in the words of the trade (办理中, 公示中, 核查中, 答复中, 已归档, 已作废). */
public enum CaseState {
    HANDLING,
    NOTICE,
    VERIFYING,
    ANSWERING,
    FILED,
    WITHDRAWN;

    public boolean ended() {
        return this == FILED || this == WITHDRAWN;
    }

    /** Key of the word a person sees. */
    public String key() {
        return "casework.state." + name();
    }
}
