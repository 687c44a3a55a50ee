package org.gridcase.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A feature whose subjects run in processes; asked before an administrator moves such a process,
 * who knows nothing of cases.
 */
public interface ProcessOwner {

    /**
     * What a process is about.
     *
     * @param ref number that people know it by
     * @param stream its audit stream
     */
    record Owned(String ref, String stream) {}

    /**
     * Locks what the process is about until the end of the transaction, like its own commands do.
     *
     * @param key the business key of the process
     * @return empty when it is another feature's, or not there
     */
    Optional<Owned> lock(String process, String key);

    /** Until when its open steps are due, by the engine's task. */
    default Map<String, Instant> due(String process, String key) {
        return Map.of();
    }
}
