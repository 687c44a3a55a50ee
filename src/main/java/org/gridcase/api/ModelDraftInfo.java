package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.modelling.DraftState;
import org.gridcase.modelling.DraftView;
import org.springframework.lang.Nullable;

/** The next version of a process while it is being made. */
record ModelDraftInfo(
        String id,
        String process,
        @Nullable @Schema(description = "Number of the version it began from") Integer basedOn,
        DraftState state,
        Person author,
        @Nullable @Schema(description = "Who has the pen") Person editor,
        Instant savedAt,
        @Nullable String reason,
        @Nullable Instant effectiveAt,
        @Nullable @Schema(description = "Why it was sent back") String words) {

    static ModelDraftInfo of(DraftView draft) {
        return new ModelDraftInfo(
                String.valueOf(draft.id()),
                draft.process(),
                draft.basedOn(),
                draft.state(),
                new Person(draft.author(), draft.authorName()),
                draft.editor() == null ? null : new Person(draft.editor(), draft.editorName()),
                draft.savedAt(),
                draft.reason(),
                draft.effectiveAt(),
                draft.words());
    }
}
