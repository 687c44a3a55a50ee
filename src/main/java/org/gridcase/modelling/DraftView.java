package org.gridcase.modelling;

import java.time.Instant;
import java.util.Set;

/**
 * A draft as administrators see it.
 *
 * @param basedOn number of the version it began from, null for a new process
 * @param author staff id of who began or proposed it
 * @param editor staff id of who has the pen, null for nobody
 * @param savedAt when it was last saved
 * @param effectiveAt from when on new cases shall use it, null for at once
 * @param words why it was sent back, null when it was not
 * @param hands staff ids of all who changed it; none of them may release it
 */
public record DraftView(
        long id,
        String process,
        Integer basedOn,
        DraftState state,
        String author,
        String authorName,
        String editor,
        String editorName,
        Instant savedAt,
        String reason,
        Instant effectiveAt,
        String words,
        Set<String> hands) {}
