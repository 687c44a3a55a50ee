package org.gridcase.shared.ui;

import org.gridcase.shared.attachment.AttachmentLimits;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.stereotype.Component;

/** Makes {@link PhotoUpload fields for photographs and files}. */
@Component
public class PhotoUploads {
    private final Attachments attachments;
    private final AttachmentLimits limits;

    PhotoUploads(Attachments attachments, AttachmentLimits limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    /**
     * A new, empty field.
     *
     * @param by staff id of the person who fills it in; only her own drafts are shown in it
     * @param several whether it takes more than one file
     * @param accept {@code image/*} for photographs only; null takes every file that is allowed
     */
    public PhotoUpload field(String by, boolean several, String accept) {
        boolean pictures = accept != null && accept.startsWith("image/");
        return new PhotoUpload(attachments, limits.file(), by, several, pictures);
    }
}
