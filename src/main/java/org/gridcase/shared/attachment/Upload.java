package org.gridcase.shared.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gridcase.shared.DomainException;

/** A file that was let in: checked, and drawn anew when it is a photograph. */
record Upload(
        String fileName,
        FileType type,
        byte[] bytes,
        Integer width,
        Integer height,
        byte[] thumbnail)
        implements Accepted {

    /**
     * @throws DomainException {@code attachment.error.empty}, {@code .type}, {@code .pixels} or
     *     {@code .unreadable}
     */
    static Upload letIn(String chosenName, byte[] bytes, AttachmentLimits limits) {
        if (bytes.length == 0) {
            throw new DomainException("attachment.error.empty");
        }
        FileType type =
                FileType.of(bytes).orElseThrow(() -> new DomainException("attachment.error.type"));
        if (!type.photo()) {
            return new Upload(FileName.clean(chosenName, type), type, bytes, null, null, null);
        }
        Photo photo = Photo.redrawn(type, bytes, limits);
        return new Upload(
                FileName.clean(chosenName, photo.type()),
                photo.type(),
                photo.bytes(),
                photo.width(),
                photo.height(),
                photo.thumbnail());
    }

    /** Fingerprint of the bytes kept, for who must prove later what was handed in. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
