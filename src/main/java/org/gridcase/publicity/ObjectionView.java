package org.gridcase.publicity;

import java.time.Instant;

/**
 * An objection as the officers who decide it see it.
 *
 * @param state {@code OPEN}, {@code DISMISSED} or {@code UPHELD}
 * @param hasContact whether whoever raised it left a way to be reached
 * @param answer the reason of the decision, null while it is open
 */
public record ObjectionView(
        long id,
        String words,
        boolean hasContact,
        Instant raisedAt,
        String state,
        String answer,
        Instant decidedAt) {}
