package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.notification.Bell;
import org.gridcase.notification.Kind;
import org.springframework.lang.Nullable;

/** Something that the caller was told. */
record NotificationInfo(
        String id,
        Kind kind,
        @Schema(description = "In the language asked for") String sentence,
        @Nullable @Schema(description = "Number of the case or such that it is about") String ref,
        @Schema(description = "Path of the page that it leads to") String path,
        boolean urgent,
        boolean unread,
        Instant at) {

    static NotificationInfo of(Bell.Line line) {
        return new NotificationInfo(
                Long.toString(line.id()),
                line.kind(),
                line.sentence(),
                line.ref(),
                line.path(),
                line.urgent(),
                line.unread(),
                line.at());
    }
}
