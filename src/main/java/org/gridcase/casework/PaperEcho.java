package org.gridcase.casework;

import java.util.List;
import java.util.Map;
import org.gridcase.notification.Kind;

/** Hears what the processes of cases on paper would write and tell. */
public interface PaperEcho {

    /**
     * @param action as it would stand in the audit trail
     */
    void recorded(String number, String action, Map<String, ?> details);

    /**
     * @param people staff ids of those who would be told
     */
    void told(String number, Kind kind, List<String> people);
}
