package org.gridcase.casework;

import org.gridcase.organisation.Actor;
import org.gridcase.shared.NotFound;
import org.gridcase.shared.attachment.AttachmentContent;
import org.gridcase.shared.attachment.AttachmentView;
import org.gridcase.shared.attachment.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens files of cases for those who may see the case, and drafts for whoever uploaded them. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final String CASE = CaseWork.KIND + ":";

    private final Attachments attachments;
    private final CaseSight sight;

    CaseFiles(Attachments attachments, CaseSight sight) {
        this.attachments = attachments;
        this.sight = sight;
    }

    /**
     * What is known of a file.
     *
     * @throws NotFound also when the actor may not see it
     */
    public AttachmentView find(Actor actor, long id) {
        return require(actor, id);
    }

    public AttachmentContent open(Actor actor, long id) {
        require(actor, id);
        return attachments.open(id);
    }

    /** The small picture of a photograph. */
    public AttachmentContent thumbnail(Actor actor, long id) {
        require(actor, id);
        return attachments
                .thumbnail(id)
                .orElseThrow(() -> new NotFound("casework.error.fileUnknown"));
    }

    /** The refusal never names the case: that would tell that there is one. */
    private AttachmentView require(Actor actor, long id) {
        return attachments
                .find(id)
                .filter(file -> may(actor, file))
                .orElseThrow(() -> new NotFound("casework.error.fileUnknown"));
    }

    private boolean may(Actor actor, AttachmentView file) {
        if (file.owner() == null) {
            return file.by().equals(actor.staffId());
        }
        return file.owner().startsWith(CASE)
                && sight.find(actor, file.owner().substring(CASE.length())).isPresent();
    }
}
