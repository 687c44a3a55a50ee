package org.gridcase.shared.attachment;

import java.time.Instant;

/**
 * What is known of an upload without its bytes.
 *
 * @param owner what it belongs to, such as {@code case:HQ-20261121-0001}; null: an unattached draft
 * @param fileName cleaned name as the person chose it, with the ending of its real type
 * @param mediaType real type, found from the bytes
 * @param size bytes kept
 * @param width pixels of a photograph, else null
 * @param height pixels of a photograph, else null
 * @param by staff id of who uploaded it
 */
public record AttachmentView(
        long id,
        String owner,
        String fileName,
        String mediaType,
        long size,
        Integer width,
        Integer height,
        boolean thumbnail,
        String by,
        Instant at) {
    /** True for a picture that a page may show; everything else is only handed out to be saved. */
    public boolean photo() {
        return width != null;
    }
}
