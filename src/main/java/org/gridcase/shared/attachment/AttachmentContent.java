package org.gridcase.shared.attachment;

/**
 * An upload with its bytes, or a thumbnail of one.
 *
 * @param mediaType type of these bytes: a thumbnail's differs from its photograph's
 */
public record AttachmentContent(AttachmentView view, String mediaType, byte[] bytes) {}
