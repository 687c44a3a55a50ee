package org.gridcase.shared.attachment;

import org.gridcase.shared.schedule.Chore;
import org.springframework.stereotype.Component;

/** Uploads that no form took are removed each night. */
@Component
class ForgetUploads implements Chore {

    private final Attachments attachments;

    ForgetUploads(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "forget-uploads";
    }

    @Override
    public String when() {
        return "0 20 2 * * ?";
    }

    @Override
    public void run() {
        attachments.removeForgottenDrafts();
    }
}
