package org.gridcase.shared.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.AttachmentRows.Usage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploaded files. Row and bytes are in the database and change in the transaction of whoever
 * attaches them, so there is never one without the other. Who may see a file is for the caller to
 * decide, by its {@code owner}.
 *
 * <p>A form uploads {@link #draft drafts} while it is being filled and {@link #attach attaches}
 * them when it is sent.
 */
@Service
public class Attachments {
    /** Drafts that no form took are removed after this. */
    public static final Duration DRAFT_LIFE = Duration.ofDays(7);

    private static final int BATCH = 100;

    private final AttachmentRows rows;
    private final AttachmentBytes contents;
    private final AttachmentLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A decoded photograph takes some 50 MB: the rest waits its turn instead of filling memory. */
    private final Semaphore workbench = new Semaphore(2, true);

    Attachments(
            AttachmentRows rows,
            AttachmentBytes contents,
            AttachmentLimits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes in a file for an owner. The file is checked before a transaction is opened, so that no
     * connection waits for a slow upload.
     *
     * @param by staff id of who uploads it
     * @param fileName as the person chose it, untrusted
     * @throws DomainException a key {@code attachment.error.*} that says why it is refused
     */
    public AttachmentView store(String owner, String by, String fileName, InputStream in) {
        Upload upload = (Upload) letIn(fileName, in);
        return transaction.execute(
                status -> {
                    refuseBeyondQuota(rows.usageOf(owner), 1, upload.bytes().length);
                    return save(owner, by, upload);
                });
    }

    /** Takes in a file that belongs to nothing yet; only {@code by} may attach it. */
    public AttachmentView draft(String by, String fileName, InputStream in) {
        return draft(by, letIn(fileName, in));
    }

    /**
     * Checks a file and redraws a photograph, which takes its time: for callers who open a
     * transaction of their own afterwards and store it there.
     *
     * @param fileName as the person chose it, untrusted
     * @throws DomainException a key {@code attachment.error.*} that says why it is refused
     */
    public Accepted letIn(String fileName, InputStream in) {
        byte[] bytes = read(in);
        workbench.acquireUninterruptibly();
        try {
            return Upload.letIn(fileName, bytes, limits);
        } finally {
            workbench.release();
        }
    }

    /** Keeps a file that was let in and belongs to nothing yet. */
    public AttachmentView draft(String by, Accepted accepted) {
        Upload upload = (Upload) accepted;
        return transaction.execute(
                status -> {
                    refuseBeyondQuota(rows.draftsOf(by), 1, upload.bytes().length);
                    return save(null, by, upload);
                });
    }

    /**
     * Gives one's own drafts to an owner; those it has already stay.
     *
     * @throws NotFound when one is missing, somebody else's or another owner's
     */
    @Transactional
    public void attach(String owner, String by, Collection<Long> ids) {
        List<Attachment> found = rows.findAllById(Set.copyOf(ids));
        if (found.size() != Set.copyOf(ids).size()) {
            throw new NotFound("attachment.error.notFound");
        }
        List<Attachment> drafts = found.stream().filter(Attachment::draft).toList();
        if (!drafts.isEmpty()) {
            long bytes = drafts.stream().mapToLong(Attachment::size).sum();
            refuseBeyondQuota(rows.usageOf(owner), drafts.size(), bytes);
        }
        found.forEach(attachment -> attachment.attachTo(owner, by));
    }

    /** The owner's files, in the order they were uploaded. */
    @Transactional(readOnly = true)
    public List<AttachmentView> of(String owner) {
        return rows.findByOwnerOrderById(owner).stream().map(Attachment::view).toList();
    }

    /** A person's unattached files, in the order they were uploaded. */
    @Transactional(readOnly = true)
    public List<AttachmentView> drafts(String by) {
        return rows.findByOwnerIsNullAndUploadedByOrderById(by).stream()
                .map(Attachment::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AttachmentView> find(long id) {
        return rows.findById(id).map(Attachment::view);
    }

    /**
     * The file with its bytes. The caller has made sure, by {@link #find} and its owner, that the
     * person may see it. What is no {@link AttachmentView#photo photo} must be sent as a download.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AttachmentContent open(long id) {
        AttachmentView view = find(id).orElseThrow(Attachments::notFound);
        byte[] bytes = contents.content(id).orElseThrow(Attachments::notFound);
        return new AttachmentContent(view, view.mediaType(), bytes);
    }

    /** The small picture of a photograph, under the same condition as {@link #open}. */
    @Transactional(readOnly = true)
    public Optional<AttachmentContent> thumbnail(long id) {
        return find(id).flatMap(
                        view ->
                                contents.thumbnail(id)
                                        .map(
                                                bytes ->
                                                        new AttachmentContent(
                                                                view,
                                                                FileType.JPEG.mediaType(),
                                                                bytes)));
    }

    /** Removes one's own draft; nothing happens when it is gone or attached already. */
    @Transactional
    public void discard(long id, String by) {
        rows.findById(id)
                .filter(attachment -> attachment.draft() && attachment.uploadedBy(by))
                .ifPresent(attachment -> delete(List.of(attachment)));
    }

    /** Removes drafts older than {@link #DRAFT_LIFE}; returns how many. */
    public int removeForgottenDrafts() {
        Instant before = clock.instant().minus(DRAFT_LIFE);
        int removed = 0;
        int last;
        do {
            // in short transactions: the bytes of a thousand photographs are no single change
            last = transaction.execute(status -> removeSome(before));
            removed += last;
        } while (last == BATCH);
        return removed;
    }

    /** Removes everything of an owner for good, when its time of retention is over. */
    @Transactional
    public int erase(String owner) {
        List<Attachment> all = rows.findByOwnerOrderById(owner);
        delete(all);
        return all.size();
    }

    private byte[] read(InputStream in) {
        int most = Math.toIntExact(limits.file().toBytes());
        try {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new DomainException("attachment.error.tooLarge", limits.file().toMegabytes());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Upload broke off", e);
        }
    }

    private AttachmentView save(String owner, String by, Upload upload) {
        Attachment attachment = new Attachment(Ids.next(), owner, upload, by, clock.instant());
        rows.saveAndFlush(attachment);
        contents.insert(attachment.id(), upload.bytes(), upload.thumbnail());
        return attachment.view();
    }

    private void refuseBeyondQuota(Usage used, int files, long bytes) {
        if (used.files() + files > limits.ownerFiles()) {
            throw new DomainException("attachment.error.quotaFiles", limits.ownerFiles());
        }
        if (used.bytes() + bytes > limits.ownerBytes().toBytes()) {
            throw new DomainException(
                    "attachment.error.quotaBytes", limits.ownerBytes().toMegabytes());
        }
    }

    private int removeSome(Instant before) {
        List<Attachment> some = rows.findByOwnerIsNullAndUploadedAtBefore(before, Limit.of(BATCH));
        delete(some);
        return some.size();
    }

    private void delete(List<Attachment> attachments) {
        if (!attachments.isEmpty()) {
            contents.delete(attachments.stream().map(Attachment::id).toList());
            rows.deleteAllInBatch(attachments);
        }
    }

    private static NotFound notFound() {
        return new NotFound("attachment.error.notFound");
    }
}
