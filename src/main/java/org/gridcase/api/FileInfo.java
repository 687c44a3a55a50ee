package org.gridcase.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gridcase.shared.attachment.AttachmentView;
import org.springframework.lang.Nullable;

/** What is known of a file without its bytes. */
record FileInfo(
        String id,
        String fileName,
        @Schema(description = "Found from the bytes", example = "image/jpeg") String mediaType,
        @Schema(description = "Bytes") long size,
        @Nullable @Schema(description = "Pixels of a photograph") Integer width,
        @Nullable @Schema(description = "Pixels of a photograph") Integer height,
        @Schema(description = "Whether there is a small picture") boolean thumbnail,
        @Schema(description = "Staff id of who uploaded it") String uploadedBy,
        Instant uploadedAt) {

    static FileInfo of(AttachmentView file) {
        return new FileInfo(
                Long.toString(file.id()),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.width(),
                file.height(),
                file.thumbnail(),
                file.by(),
                file.at());
    }
}
