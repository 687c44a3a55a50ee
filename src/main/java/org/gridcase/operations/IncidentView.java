package org.gridcase.operations;

import java.time.Instant;
import java.util.Map;

/**
 * Something that needs, or needed, an administrator.
 *
 * @param details small facts for whoever repairs it
 * @param times how often it was reported while it was open
 * @param endedBy staff id of who resolved it, or the software's; null while it is open
 * @param note what was done about it, may be null
 */
public record IncidentView(
        long id,
        IncidentKind kind,
        String subject,
        Map<String, String> details,
        Instant firstAt,
        Instant lastAt,
        int times,
        Instant endedAt,
        String endedBy,
        String note) {

    public boolean open() {
        return endedAt == null;
    }
}
