package org.gridcase.shared.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gridcase.shared.NotFound;

/** An upload without its bytes, which only {@link AttachmentBytes} reads. */
@Entity
@Table(name = "attachment")
class Attachment {
    @Id private Long id;
    private String owner;
    private String fileName;
    private String mediaType;

    @Column(name = "byte_count")
    private long size;

    private Integer width;
    private Integer height;
    private String sha256;

    @Column(name = "has_thumbnail")
    private boolean thumbnail;

    private String uploadedBy;
    private Instant uploadedAt;

    /** Two forms that take the same draft at once: the second fails. */
    @Version private Integer version;

    protected Attachment() {}

    Attachment(long id, String owner, Upload upload, String by, Instant at) {
        this.id = id;
        this.owner = owner;
        this.fileName = upload.fileName();
        this.mediaType = upload.type().mediaType();
        this.size = upload.bytes().length;
        this.width = upload.width();
        this.height = upload.height();
        this.sha256 = upload.sha256();
        this.thumbnail = upload.thumbnail() != null;
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** A draft finds its owner; only who uploaded it may take it, and only once. */
    void attachTo(String owner, String by) {
        boolean again = owner.equals(this.owner);
        if (!uploadedBy.equals(by) || (this.owner != null && !again)) {
            throw new NotFound("attachment.error.notFound");
        }
        this.owner = owner;
    }

    boolean draft() {
        return owner == null;
    }

    long id() {
        return id;
    }

    boolean uploadedBy(String staffId) {
        return uploadedBy.equals(staffId);
    }

    long size() {
        return size;
    }

    AttachmentView view() {
        return new AttachmentView(
                id,
                owner,
                fileName,
                mediaType,
                size,
                width,
                height,
                thumbnail,
                uploadedBy,
                uploadedAt);
    }
}
