package org.gridcase.shared.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded, {@code gridcase.attachments.*}.
 *
 * @param file largest file taken in
 * @param pixels largest photograph taken in, width times height; more is a bomb or a poster
 * @param edge longest edge of a photograph kept, in pixels
 * @param thumbnail longest edge of a thumbnail, in pixels
 * @param ownerFiles most files of one owner, and most drafts of one person
 * @param ownerBytes most bytes of one owner, and of one person's drafts
 */
@ConfigurationProperties("gridcase.attachments")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("50000000") long pixels,
        @DefaultValue("2048") int edge,
        @DefaultValue("320") int thumbnail,
        @DefaultValue("60") int ownerFiles,
        @DefaultValue("200MB") DataSize ownerBytes) {}
