package org.gridcase.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.audit.AuditEntry;
import org.gridcase.audit.AuditTrail;
import org.gridcase.organisation.Actor;
import org.gridcase.shared.Slice;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a case, the newest first: the audit trail read as a story. */
@Service
public class CaseTimeline {

    private final CaseSight sight;
    private final AuditTrail audit;
    private final Attachments attachments;

    CaseTimeline(CaseSight sight, AuditTrail audit, Attachments attachments) {
        this.sight = sight;
        this.audit = audit;
        this.attachments = attachments;
    }

    /** One event with the files that came with it. */
    public record Event(AuditEntry entry, List<AttachmentView> files) {}

    /**
     * A page of the timeline.
     *
     * @param cursor null for the newest, else {@link Slice#next()} of the page before
     */
    @Transactional(readOnly = true)
    public Slice<Event> of(Actor actor, String number, String cursor, int size) {
        sight.require(actor, number);
        Map<String, AttachmentView> files = new HashMap<>();
        attachments
                .of(Cases.stream(number))
                .forEach(file -> files.put(Long.toString(file.id()), file));
        return audit.of(Cases.stream(number), cursor, size).map(entry -> event(entry, files));
    }

    /** All files of a case. */
    @Transactional(readOnly = true)
    public List<AttachmentView> files(Actor actor, String number) {
        sight.require(actor, number);
        return attachments.of(Cases.stream(number));
    }

    private static Event event(AuditEntry entry, Map<String, AttachmentView> files) {
        List<AttachmentView> found = new ArrayList<>();
        if (entry.details().get("files") instanceof List<?> ids) {
            for (Object id : ids) {
                AttachmentView file = files.get(id.toString());
                if (file != null) {
                    found.add(file);
                }
            }
        }
        return new Event(entry, found);
    }
}
