package org.gridcase.workflow;

import java.time.Instant;
import org.gridcase.shared.text.Bilingual;

/**
 * A job of the engine that failed.
 *
 * @param ref what its process is about, null when unknown
 * @param process name of the model
 * @param step name of the step where the process stands
 * @param message the last failure, for engineers
 * @param retries how often the engine will still try by itself; 0: never again
 * @param dueAt when it was, or is, to be done; null for at once
 */
public record FailedJob(
        String id,
        String ref,
        Bilingual process,
        Bilingual step,
        String message,
        int retries,
        Instant dueAt) {}
