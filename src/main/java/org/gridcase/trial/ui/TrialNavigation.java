package org.gridcase.trial.ui;

/** Where the pages of a draft's trial are. */
public final class TrialNavigation {

    static final String DRAFT = "models/drafts";
    static final String TRIAL = DRAFT + "/:id/trial";
    static final String REPLAY = DRAFT + "/:id/replay";
    static final String CASE = REPLAY + "/:number";

    private TrialNavigation() {}

    static String draft(long draft) {
        return DRAFT + "/" + draft;
    }

    /** Where a draft is played by hand. */
    public static String trial(long draft) {
        return draft(draft) + "/trial";
    }

    /** Where past cases are run through a draft. */
    public static String replay(long draft) {
        return draft(draft) + "/replay";
    }

    static String replayed(long draft, String number) {
        return replay(draft) + "/" + number;
    }
}
