package org.gridcase.shared.attachment;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRows extends JpaRepository<Attachment, Long> {
    /** How many files and bytes somebody has already. */
    record Usage(long files, long bytes) {}

    List<Attachment> findByOwnerOrderById(String owner);

    List<Attachment> findByOwnerIsNullAndUploadedByOrderById(String by);

    List<Attachment> findByOwnerIsNullAndUploadedAtBefore(Instant before, Limit limit);

    @Query(
            "select new org.gridcase.shared.attachment.AttachmentRows$Usage(count(a),"
                    + " coalesce(sum(a.size), 0)) from Attachment a where a.owner = :owner")
    Usage usageOf(String owner);

    @Query(
            "select new org.gridcase.shared.attachment.AttachmentRows$Usage(count(a),"
                    + " coalesce(sum(a.size), 0)) from Attachment a where a.owner is null and"
                    + " a.uploadedBy = :by")
    Usage draftsOf(String by);
}
