package org.gridcase.casework;

import java.util.Map;

/** What a process does around a case: on the record, told to people. A trial only notes it. */
interface CaseEcho {

    /**
     * Something that the process did by itself.
     *
     * @param action as in the audit trail, {@code case.done}
     */
    void recorded(String number, String action, Map<String, ?> details);

    /**
     * A case is closed for everybody, and whoever reported it learns so.
     *
     * @param settledByReporter who has just settled it himself need not be told
     */
    void filed(Case theCase, boolean settledByReporter);

    /** The grid worker on site owes a note. */
    void trackingDue(Case theCase);
}
