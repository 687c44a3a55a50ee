package org.gridcase.publicity;

import java.time.Instant;
import java.util.List;
import org.gridcase.shared.text.Bilingual;

/**
 * A notice as anyone may read it.
 *
 * @param ref what it is about, e.g. a case number
 * @param boards codes of the units on whose boards it stands
 * @param endsAt until when objections may be raised
 * @param open false when its time is over or it was withdrawn
 */
public record NoticeView(
        long id,
        String ref,
        Bilingual title,
        Bilingual text,
        List<String> boards,
        Instant openedAt,
        Instant endsAt,
        boolean open) {}
