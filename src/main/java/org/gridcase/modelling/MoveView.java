package org.gridcase.modelling;

import java.time.Instant;
import org.gridcase.shared.text.Bilingual;

/**
 * A case that is, or was, to be moved to another step.
 *
 * @param ref number that people know the case by
 * @param process name of the process
 * @param from name of the step where it is stuck
 * @param to name of the step where it is to go on
 * @param author staff id of who asks
 * @param words why it was refused, else null
 * @param approver name of who decided, null until then
 */
public record MoveView(
        long id,
        String ref,
        Bilingual process,
        Bilingual from,
        Bilingual to,
        MoveState state,
        String reason,
        String words,
        String author,
        String authorName,
        String approver,
        Instant askedAt,
        Instant decidedAt) {}
