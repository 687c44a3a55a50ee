package org.gridcase.modelling;

import java.time.Instant;

/**
 * A version of a process.
 *
 * @param number counts the versions of a process from 1; null while it waits for its day
 * @param definitionId the engine's id, null while it waits
 * @param reason why it was changed, null for deliveries
 * @param author who changed it, {@code system} for deliveries
 * @param approver who released it, null for deliveries
 * @param effectiveAt from when on new cases use it
 */
public record ReleaseView(
        long id,
        String process,
        Integer number,
        String definitionId,
        Origin origin,
        String reason,
        String author,
        String approver,
        Instant decidedAt,
        Instant effectiveAt) {}
