package org.gridcase.publicity;

import java.time.Instant;

/**
 * An objection as the officers who decide it see it.
 *
 * @param state {@code OPEN}, {@code DISMISSED} or {@code UPHELD}
 * @param answer the reason of the decision, null while it is open
 */
public record ObjectionView(
        long id, String words, Instant raisedAt, String state, String answer, Instant decidedAt) {}
