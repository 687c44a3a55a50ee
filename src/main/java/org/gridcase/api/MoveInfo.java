package org.gridcase.api;

import java.time.Instant;
import org.gridcase.modelling.MoveState;
import org.gridcase.modelling.MoveView;
import org.gridcase.shared.text.Bilingual;
import org.springframework.lang.Nullable;

/** A move of a stuck case to another step, asked by one and decided by another. */
record MoveInfo(
        String id,
        String number,
        Bilingual process,
        Bilingual from,
        Bilingual to,
        MoveState state,
        String reason,
        @Nullable String words,
        Person author,
        @Nullable String approver,
        Instant askedAt,
        @Nullable Instant decidedAt) {

    static MoveInfo of(MoveView move) {
        return new MoveInfo(
                String.valueOf(move.id()),
                move.ref(),
                move.process(),
                move.from(),
                move.to(),
                move.state(),
                move.reason(),
                move.words(),
                new Person(move.author(), move.authorName()),
                move.approver(),
                move.askedAt(),
                move.decidedAt());
    }
}
