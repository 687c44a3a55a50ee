package org.gridcase.inbox;

import java.util.Locale;
import java.util.stream.Stream;
import org.gridcase.shared.NotFound;

/** The boxes of the inbox, in the order of the page (待签收, 待办, 已办, 我发起的, 我参与的, 知会我的). */
public enum Box {
    TO_CLAIM,
    MINE,
    DONE,
    STARTED,
    TAKEN_PART,
    FOR_INFORMATION;

    /** As it stands in an address, e.g. {@code to-claim}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Box of(String slug) {
        return Stream.of(values())
                .filter(box -> box.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("inbox.error.boxUnknown", slug));
    }
}
